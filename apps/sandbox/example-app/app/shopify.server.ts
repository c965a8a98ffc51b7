import '@shopify/shopify-app-remix/adapters/node'
import { ApiVersion, AppDistribution, shopifyApp } from '@shopify/shopify-app-remix/server'
import { MemorySessionStorage } from '@shopify/shopify-app-session-storage-memory'

// Nothing here knows the sandbox. Shopify's CLI sets the same variables; against a real store this file stays as it is.
const shopify = shopifyApp({
  apiKey: setting('SHOPIFY_API_KEY'),
  apiSecretKey: setting('SHOPIFY_API_SECRET'),
  appUrl: setting('SHOPIFY_APP_URL'),
  apiVersion: ApiVersion.July26,
  distribution: AppDistribution.AppStore,
  // Forgotten at a restart: the next visit gets a token anew. A real app keeps its sessions in a database.
  sessionStorage: new MemorySessionStorage(),
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
})

export const { addDocumentResponseHeaders, authenticate, login, sessionStorage } = shopify

export const apiKey = setting('SHOPIFY_API_KEY')
export const appUrl = setting('SHOPIFY_APP_URL')

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set. The sandbox prints it when it starts with this app.`)
  return value
}
