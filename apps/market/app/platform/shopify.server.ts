import '@shopify/shopify-app-remix/adapters/node'
import {
  type Shopify as Api,
  ApiVersion,
  InvalidHmacError,
  LogSeverity,
  shopifyApi,
} from '@shopify/shopify-api'
import { AppDistribution, shopifyApp } from '@shopify/shopify-app-remix/server'
import { API_VERSION } from '@souk/shopify'
import type { Env } from './env.server'
import type { Logger } from './logger.server'
import type { SessionStorage } from './sessions.server'

const apiVersion = Object.values(ApiVersion).find((version) => version === API_VERSION) ?? ApiVersion.July26

/** Shopify's API library with the app's own settings, for what the Remix library keeps to itself. */
export function openShopifyApi({ env, log }: { env: Env; log: Logger }): Api {
  const { host, protocol } = new URL(env.appUrl)
  return shopifyApi({
    apiKey: env.shopify.apiKey,
    apiSecretKey: env.shopify.apiSecret,
    apiVersion,
    hostName: host,
    hostScheme: protocol === 'http:' ? 'http' : 'https',
    isEmbeddedApp: true,
    logger: libraryLogger(log),
  })
}

/** Shopify's Remix library: authentication of the operator's pages (token exchange). */
export function openShopifyApp({ env, storage, log }: { env: Env; storage: SessionStorage; log: Logger }) {
  return shopifyApp({
    apiKey: env.shopify.apiKey,
    apiSecretKey: env.shopify.apiSecret,
    appUrl: env.appUrl,
    apiVersion,
    // Shopify's App Store does not list marketplaces; each operator installs an app of their own.
    distribution: AppDistribution.SingleMerchant,
    sessionStorage: storage,
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    logger: libraryLogger(log),
  })
}

export type ShopifyApp = ReturnType<typeof openShopifyApp>

/** Whether Shopify's app proxy signed this query, at most 90 seconds ago. Reads nothing but the query. */
export const openProxyCheck =
  (api: Api) =>
  async (query: URLSearchParams): Promise<boolean> => {
    try {
      return await api.utils.validateHmac(query, { signator: 'appProxy' })
    } catch (error) {
      // No signature, two of them, or an old one.
      if (error instanceof InvalidHmacError) return false
      throw error
    }
  }

/** Below warnings the library logs whole queries, tokens among them. */
const libraryLogger = (log: Logger) => ({
  level: LogSeverity.Warning,
  httpRequests: false,
  timestamps: false,
  log: async (severity: LogSeverity, message: string) => {
    if (severity === LogSeverity.Error) log.error({ library: 'shopify' }, message)
    else log.warn({ library: 'shopify' }, message)
  },
})
