import { accessDenied } from '../graphql/access-denied'
import type { Asked } from '../graphql/engine'
import type { StorefrontContext } from './context'
import { storefrontSchemas } from './schema'

/**
 * What anybody may read without a token. Source: shopify.dev, Storefront API, "Tokenless access": products, collections,
 * selling plans, search, pages, blogs and articles, cart; tags, metaobjects, menus and customers need a token.
 */
export const TOKENLESS_SCOPES = [
  'unauthenticated_read_product_listings',
  'unauthenticated_read_selling_plans',
]

/** Throws ACCESS_DENIED when the token lacks a scope that the schema asks for. */
export function demandScope(context: StorefrontContext, { parent, field, type }: Asked): void {
  const { access } = storefrontSchemas.read(context.version)
  const need = access(parent, field) ?? access(type.name)
  if (need && !need.scopes.some((scope) => context.caller.scopes.includes(scope)))
    throw accessDenied(field, need)
}
