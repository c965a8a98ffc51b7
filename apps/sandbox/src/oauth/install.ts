import type { SandboxConfig } from '../config'
import { declareDefinitions } from '../declared/declare-definitions'
import { findInstalledApp, findShop, uninstallApp } from '../shops'
import { type State, transaction } from '../state'
import { removeApiSubscriptions } from '../webhooks/api-subscription'
import { emitEvent } from '../webhooks/emit-event'
import { shopPayload } from '../webhooks/payloads'
import { covers, withoutImplied } from './implied-scopes'
import { cancelRedaction, planRedaction } from './redaction'
import { grantScopes } from './scopes'
import { dropStorefrontTokens } from './storefront-tokens'
import { revokeTokens } from './tokens'

type Context = { state: State; config: SandboxConfig }

/**
 * Shopify's managed installation: the shop lets the app in with the scopes of its configuration. Optional scopes that
 * the shop granted before and that are still declared stay.
 */
export function install(context: Context, shop: string): void {
  const { state, config } = context
  const { apiKey, scopes, optionalScopes } = config.app
  const before = findInstalledApp(state, { shop, apiKey })?.scopes ?? []
  const kept = before.filter((scope) => covers(optionalScopes, [scope]))
  letIn(context, { shop, scopes: withoutImplied([...scopes, ...kept]) })
}

/** The shop lets the app in with these scopes, and what its TOML declares is there from then on. */
export function letIn(context: Context, { shop, scopes }: { shop: string; scopes: string[] }): void {
  const { state, config } = context
  transaction(state, () => {
    grantScopes(context, { shop, scopes })
    cancelRedaction(state, { shop, apiKey: config.app.apiKey })
    declareDefinitions({ state, config, shop })
  })
}

/**
 * Takes the app out of the shop: it is told (`app/uninstalled`), and then its tokens and what it subscribed to through
 * the API are gone at once. False when it was not in.
 */
export function uninstall({ state, config }: Context, domain: string): boolean {
  const installation = { shop: domain, apiKey: config.app.apiKey }
  const shop = findShop(state, domain)
  if (!shop || !findInstalledApp(state, installation)) return false
  transaction(state, () => {
    emitEvent({ state, config }, { shop: domain, topic: 'app/uninstalled', payload: shopPayload(shop) })
    removeApiSubscriptions(state, installation)
    revokeTokens(state, installation)
    dropStorefrontTokens(state, installation)
    uninstallApp(state, installation)
    planRedaction(state, installation)
  })
  return true
}
