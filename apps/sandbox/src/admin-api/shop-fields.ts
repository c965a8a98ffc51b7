import { gid } from '../graphql/gid'
import { storefrontTokensOf } from '../oauth/present-storefront-token'
import type { Context, Roots } from './context'
import { metafieldsOf } from './metafields/present-metafield'

/** The shop itself. */
export const shopFields: Roots = {
  QueryRoot: {
    shop: (_args, context) => presentShop(context),
  },
  Mutation: {},
}

/** The asking shop as `Shop` of the schema. */
export function presentShop(context: Context) {
  const { shop } = context
  return {
    __typename: 'Shop',
    id: gid('Shop', shop.id),
    storefrontAccessTokens: storefrontTokensOf,
    name: shop.name,
    email: shop.email,
    contactEmail: shop.email,
    myshopifyDomain: shop.domain,
    url: `https://${shop.domain}`,
    currencyCode: shop.currency,
    ianaTimezone: shop.timezone,
    primaryDomain: {
      id: gid('Domain', shop.id),
      host: shop.domain,
      url: `https://${shop.domain}`,
      sslEnabled: true,
    },
    ...metafieldsOf(context, { type: 'SHOP', id: shop.id }),
    plan: {
      publicDisplayName: shop.plan,
      partnerDevelopment: false,
      shopifyPlus: shop.plan.toLowerCase() === 'plus',
    },
  }
}
