import { type Db, openDb } from '@souk/db'
import type { Deps } from '@souk/flows'
import { type ShopDomain, systemClock } from '@souk/kernel'
import { openMailer } from '@souk/notifications'
import { openAdminClient, ShopifyError } from '@souk/shopify'
import { type Csrf, openCsrf } from '../portal/csrf.server'
import { openWatchTokens, type Watch, type WatchTokens } from '../portal/watch.server'
import { deriveKey } from './derive-key.server'
import type { Env } from './env.server'
import type { Logger } from './logger.server'
import { openSessions } from './sessions.server'
import { openProxyCheck, openShopifyApi, openShopifyApp, type ShopifyApp } from './shopify.server'
import { openStaffNames, type StaffNames } from './staff-names.server'

/** What every route is handed as its `context`. There is one per process, made by server.ts, and one per page that staff watch. */
export type Platform = {
  appUrl: string
  apiKey: string
  deps: Deps
  shopify: ShopifyApp
  signedByAppProxy: (query: URLSearchParams) => Promise<boolean>
  csrf: Csrf
  /** Where mails come from, and whether the mail service tells what became of them. */
  mail: { fromAddress: string; hearsBack: boolean }
  staffNames: StaffNames
  /** Connections on which PostgreSQL refuses every write. */
  readOnlyDb: Db
  watchTokens: WatchTokens
  /** Set while a member of staff looks at a portal page as the vendor; `home` is where its links lead. */
  watch: (Watch & { home: string }) | null
  log: Logger
}

declare module '@remix-run/node' {
  interface AppLoadContext extends Platform {}
}

/** The composition root: connects every part to the settings. The caller closes `deps.db` and `readOnlyDb`. */
export function openPlatform({ env, log }: { env: Env; log: Logger }): Platform {
  const deps = openDeps({ env, log })
  const shopify = openShopifyApp({
    env,
    log,
    storage: deps.sessions.storage,
  })
  return {
    appUrl: env.appUrl,
    apiKey: env.shopify.apiKey,
    deps: deps.flows,
    shopify,
    signedByAppProxy: openProxyCheck(deps.api),
    mail: { fromAddress: env.mail.fromAddress, hearsBack: env.mail.webhookSecrets.length > 0 },
    csrf: openCsrf({ secret: env.shopify.apiSecret, clock: systemClock }),
    staffNames: openStaffNames({ deps: deps.flows, api: deps.api, log }),
    readOnlyDb: openDb({ url: env.databaseUrl, connections: 2, readOnly: true }),
    watchTokens: openWatchTokens({ secret: env.shopify.apiSecret, clock: systemClock }),
    watch: null,
    log,
  }
}

/** What the flows work with; all that the worker needs. */
export function openDeps({ env, log }: { env: Env; log: Logger }) {
  const db = openDb({ url: env.databaseUrl })
  const api = openShopifyApi({ env, log })
  const sessions = openSessions({ db, api, clock: systemClock })

  const admin = async (shop: ShopDomain, signal?: AbortSignal) => {
    const accessToken = await sessions.accessToken(shop)
    if (!accessToken) throw new ShopifyError('unauthorised', `${shop} has no access token for this app.`)
    const onUnauthorised = () => sessions.reject(shop, accessToken)
    return openAdminClient({ shop, accessToken, onUnauthorised, signal })
  }
  const mailer = openMailer({ apiKey: env.mail.resendApiKey, fromAddress: env.mail.fromAddress })
  const invitationKey = deriveKey(env.shopify.apiSecret, 'souk vendor invitation')
  const flows: Deps = { db, admin, mailer, fileKeys: env.fileKeys, invitationKey, clock: systemClock }
  return { flows, sessions, api }
}
