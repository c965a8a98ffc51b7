import type { Context } from '../admin-api/context'
import { connection, pageArguments } from '../graphql/connection'
import { gid } from '../graphql/gid'
import { shopifyTime } from '../graphql/time'
import { describeScope } from './scope-descriptions'
import { listStorefrontTokens, type StorefrontToken } from './storefront-tokens'

/** `shop.storefrontAccessTokens`: those of the app that asks. */
export function storefrontTokensOf(args: unknown, context: Context) {
  return connection(listStorefrontTokens(context.state, ownerOf(context)), pageArguments.parse(args), {
    present: presentStorefrontToken,
    sortValue: ({ id }) => id,
  })
}

export const ownerOf = ({ shop, caller }: Context) => ({ shop: shop.domain, apiKey: caller.apiKey })

export const presentStorefrontToken = ({ id, token, title, scopes, createdAt }: StorefrontToken) => ({
  id: gid('StorefrontAccessToken', id),
  accessToken: token,
  title,
  accessScopes: scopes.map((handle) => ({ handle, description: describeScope(handle) })),
  createdAt: shopifyTime(createdAt),
  updatedAt: shopifyTime(createdAt),
})
