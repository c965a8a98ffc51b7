import type { Context } from '../context'
import { declareDefinitions } from '../declared/declare-definitions'
import { revokeTokens } from '../oauth/tokens'
import { findInstalledApp, findShop, installApp, uninstallApp } from '../shops'
import { transaction } from '../state'
import { scopesPayload, shopPayload } from '../webhooks/payloads'

/**
 * Shopify's managed installation: opening the app lets it in with the scopes of its configuration, and a configuration with
 * other scopes changes what is granted, which the app is told (`app/scopes_update`).
 */
export function openForApp({ state, config, webhooks }: Context, shop: string): void {
  const { apiKey, scopes, id } = config.app
  const installed = findInstalledApp(state, { shop, apiKey })
  declareDefinitions({ state, config, shop })
  if (installed?.scopes.join() === scopes.join()) return
  installApp(state, { shop, apiKey, scopes })
  if (!installed) return
  const payload = scopesPayload({ id, previous: installed.scopes, current: scopes, now: state.clock.now() })
  webhooks.emit(shop, 'app/scopes_update', payload)
}

/** Takes the app out of the shop: its tokens die at once, and it is told (`app/uninstalled`). False when it was not in. */
export function uninstall({ state, config, webhooks }: Context, domain: string): boolean {
  const installation = { shop: domain, apiKey: config.app.apiKey }
  const shop = findShop(state, domain)
  if (!shop || !findInstalledApp(state, installation)) return false
  transaction(state, () => {
    revokeTokens(state, installation)
    uninstallApp(state, installation)
    webhooks.emit(domain, 'app/uninstalled', shopPayload(shop))
  })
  return true
}
