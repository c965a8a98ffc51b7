import { withImplied } from '../oauth/implied-scopes'
import { findStorefrontToken } from '../oauth/storefront-tokens'
import { findAccessToken } from '../oauth/tokens'
import { findInstalledApp } from '../shops'
import type { State } from '../state'
import { TOKENLESS_SCOPES } from './access'
import type { Caller } from './context'

/**
 * Who asks, by the header that says so: `X-Shopify-Storefront-Access-Token` holds a public token,
 * `Shopify-Storefront-Private-Token` a private one, which may also be the app's own Admin API token with
 * `unauthenticated_…` scopes; neither is anybody. Null for a token that is not valid here.
 * Source: shopify.dev, "Authentication", and shopify-api's Storefront client, which sends the Admin token as private.
 */
export function findStorefrontCaller(
  state: State,
  { shop, headers }: { shop: string; headers: Headers },
): Caller | null {
  const publicToken = headers.get('x-shopify-storefront-access-token')
  const privateToken = headers.get('shopify-storefront-private-token')
  if (privateToken !== null) return privateCaller(state, { shop, token: privateToken })
  if (publicToken === null) return { kind: 'tokenless', apiKey: null, scopes: TOKENLESS_SCOPES }
  const found = findStorefrontToken(state, { shop, token: publicToken })
  return found && { kind: 'public', apiKey: found.apiKey, scopes: unauthenticated(found.scopes) }
}

function privateCaller(state: State, { shop, token }: { shop: string; token: string }): Caller | null {
  const grant = findAccessToken(state, { shop, token })
  const installed = grant && findInstalledApp(state, { shop, apiKey: grant.apiKey })
  return (
    grant && installed && { kind: 'private', apiKey: grant.apiKey, scopes: unauthenticated(installed.scopes) }
  )
}

/** Those scopes that the Storefront API asks for. */
export const unauthenticated = (scopes: string[]): string[] =>
  withImplied(scopes.filter((scope) => scope.startsWith('unauthenticated_')))
