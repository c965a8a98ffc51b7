import type { SandboxApp, SandboxConfig } from '../config'
import { findInstalledApp, findShop, installApp } from '../shops'
import { type State, transaction } from '../state'
import { emitEvent } from '../webhooks/emit-event'
import { scopesPayload } from '../webhooks/payloads'
import { withImplied, withoutImplied } from './implied-scopes'
import { KNOWN_SCOPES } from './known-scopes'

type Context = { state: State; config: SandboxConfig }

/** What App Bridge's `shopify.scopes.query()` answers; write scopes stand for the read scopes they carry. */
export type ScopesDetail = { granted: string[]; required: string[]; optional: string[] }

export type RevokeRefusal = { code: string; message: string }

export function queryScopes({ state, config: { app } }: Context, shop: string): ScopesDetail {
  const installed = findInstalledApp(state, { shop, apiKey: app.apiKey })
  return {
    granted: installed?.scopes ?? [],
    required: withoutImplied(app.scopes),
    optional: withoutImplied(app.optionalScopes),
  }
}

/** Those of `scopes` that the app may not ask for, because its TOML names them neither as required nor as optional. */
export function undeclaredScopes(app: SandboxApp, scopes: string[]): string[] {
  const declared = withImplied([...app.scopes, ...app.optionalScopes])
  return scopes.filter((scope) => !declared.includes(scope))
}

/**
 * The merchant has said yes to optional scopes. They are added to what the shop granted, and the app is told.
 * Throws when the app has not declared one of them or is not installed: ask `undeclaredScopes` first.
 */
export function grantOptionalScopes(
  context: Context,
  { shop, scopes }: { shop: string; scopes: string[] },
): ScopesDetail {
  const { state, config } = context
  const undeclared = undeclaredScopes(config.app, scopes)
  if (undeclared.length > 0) throw new Error(`the app has not declared ${undeclared.join(', ')}`)
  const installed = findInstalledApp(state, { shop, apiKey: config.app.apiKey })
  if (!installed) throw new Error('the app is not installed')
  grantScopes(context, { shop, scopes: withoutImplied([...installed.scopes, ...scopes]) })
  return queryScopes(context, shop)
}

/** Takes optional scopes back; none of them when one of them cannot be taken. */
export function revokeScopes(
  context: Context,
  { shop, scopes }: { shop: string; scopes: string[] },
): { revoked: string[] } | { refused: RevokeRefusal } {
  const { state, config } = context
  const installed = findInstalledApp(state, { shop, apiKey: config.app.apiKey })
  const granted = installed?.scopes ?? []
  const refused = whyNotRevoked({ app: config.app, installed: installed !== null, granted, scopes })
  if (refused) return { refused }
  const revoked = scopes.filter((scope) => granted.includes(scope))
  grantScopes(context, { shop, scopes: granted.filter((scope) => !revoked.includes(scope)) })
  return { revoked }
}

type Revocation = { app: SandboxApp; installed: boolean; granted: string[]; scopes: string[] }

function whyNotRevoked({ app, installed, granted, scopes }: Revocation): RevokeRefusal | null {
  const oneOf = (list: string[]) => scopes.some((scope) => list.includes(scope))
  if (!installed) return { code: 'APP_NOT_INSTALLED', message: 'The app is not installed on this shop.' }
  if (scopes.some((scope) => !KNOWN_SCOPES.has(scope))) {
    const message = 'The requested list of scopes to revoke includes invalid handles.'
    return { code: 'UNKNOWN_SCOPES', message }
  }
  if (oneOf(withImplied(app.scopes))) {
    const message = 'Scopes that are declared as required cannot be revoked.'
    return { code: 'CANNOT_REVOKE_REQUIRED_SCOPES', message }
  }
  if (oneOf(withImplied(granted).filter((scope) => !granted.includes(scope)))) {
    const message = 'Scopes that are implied by other granted scopes cannot be revoked.'
    return { code: 'CANNOT_REVOKE_IMPLIED_SCOPES', message }
  }
  if (undeclaredScopes(app, scopes).length > 0) {
    const message = 'Scopes that are not declared as optional cannot be revoked.'
    return { code: 'CANNOT_REVOKE_UNDECLARED_SCOPES', message }
  }
  return null
}

/**
 * The one way in which what a shop grants to the app changes: installing it, or, when it is installed with other scopes,
 * changing them and telling it (`app/scopes_update`). Tokens that were issued before work with the new scopes.
 */
export function grantScopes(
  { state, config }: Context,
  { shop, scopes }: { shop: string; scopes: string[] },
): void {
  const { app } = config
  const installation = { shop, apiKey: app.apiKey }
  transaction(state, () => {
    const before = findInstalledApp(state, installation)
    if (before && sameScopes(before.scopes, scopes)) return
    installApp(state, { ...installation, scopes })
    const shopId = findShop(state, shop)?.id
    if (!before || shopId === undefined) return
    const change = { id: app.id, shopId, previous: before.scopes, current: scopes, now: state.clock.now() }
    emitEvent(
      { state, config },
      { shop, topic: 'app/scopes_update', payload: (apiVersion) => scopesPayload(change, apiVersion) },
    )
  })
}

const sameScopes = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((scope) => other.includes(scope))
