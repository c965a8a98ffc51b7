import { GraphQLError } from 'graphql'
import type { Asked } from '../graphql/engine'
import type { Access } from '../graphql/schema'
import type { StorefrontContext } from './context'
import { storefrontSchemas } from './schema'

/**
 * What anybody may read without a token. Source: shopify.dev, Storefront API, "Tokenless access": products, collections,
 * selling plans, search, pages, blogs and articles, cart; tags, metaobjects, menus and customers need a token.
 */
const TOKENLESS = ['unauthenticated_read_product_listings', 'unauthenticated_read_selling_plans']

export const scopesWithoutToken = (): string[] => [...TOKENLESS]

/** Throws ACCESS_DENIED when the token lacks a scope that the schema asks for. */
export function demandScope(context: StorefrontContext, { parent, field, type }: Asked): void {
  const { access } = storefrontSchemas.read(context.version)
  const need = access(parent, field) ?? access(type.name)
  if (need && !need.scopes.some((scope) => context.caller.scopes.includes(scope))) throw denied(field, need)
}

const denied = (field: string, { wording }: Access): GraphQLError =>
  new GraphQLError(`Access denied for ${field} field. Required access: ${wording}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess: wording,
    },
  })
