import { GraphQLError } from 'graphql'
import { z } from 'zod'
import type { Context, Roots } from '../admin-api/context'
import { connection, pageArguments } from '../graphql/connection'
import { gid, readGid } from '../graphql/gid'
import { shopifyTime } from '../graphql/time'
import { describeScope } from './scope-descriptions'
import {
  createStorefrontToken,
  deleteStorefrontToken,
  listStorefrontTokens,
  MOST_STOREFRONT_TOKENS,
  type StorefrontToken,
} from './storefront-tokens'

/** Tokens for the Storefront API, made and deleted by the app. */
export const storefrontTokenFields: Roots = {
  QueryRoot: {},
  Mutation: {
    storefrontAccessTokenCreate: (args, context) => {
      const { input } = z.object({ input: z.object({ title: z.string() }) }).parse(args)
      const scopes = context.caller.scopes.filter((scope) => scope.startsWith('unauthenticated_'))
      if (scopes.length === 0) throw denied('storefrontAccessTokenCreate')
      const refusal = whyNotCreated(context, input.title)
      if (refusal) return { storefrontAccessToken: null, userErrors: [refusal] }
      const token = createStorefrontToken(context.state, { ...ownerOf(context), title: input.title, scopes })
      return { storefrontAccessToken: present(token), userErrors: [] }
    },
    storefrontAccessTokenDelete: (args, context) => {
      const { input } = z.object({ input: z.object({ id: z.string() }) }).parse(args)
      const id = readGid('StorefrontAccessToken', input.id)
      const isDeleted = id !== null && deleteStorefrontToken(context.state, { ...ownerOf(context), id })
      return isDeleted
        ? { deletedStorefrontAccessTokenId: input.id, userErrors: [] }
        : {
            deletedStorefrontAccessTokenId: null,
            userErrors: [{ field: ['input', 'id'], message: 'Storefront access token not found.' }],
          }
    },
  },
}

/** `shop.storefrontAccessTokens`: those of the app that asks. */
export function storefrontTokensOf(args: unknown, context: Context) {
  return connection(listStorefrontTokens(context.state, ownerOf(context)), pageArguments.parse(args), {
    present,
    sortValue: ({ id }) => id,
  })
}

function whyNotCreated(context: Context, title: string) {
  if (title.trim() === '') return { field: ['input', 'title'], message: "Title can't be blank" }
  const isFull = listStorefrontTokens(context.state, ownerOf(context)).length >= MOST_STOREFRONT_TOKENS
  const message = `The maximum of ${MOST_STOREFRONT_TOKENS} storefront access tokens has been reached`
  return isFull ? { field: ['input'], message } : null
}

const ownerOf = ({ shop, caller }: Context) => ({ shop: shop.domain, apiKey: caller.apiKey })

const present = ({ id, token, title, scopes, createdAt }: StorefrontToken) => ({
  id: gid('StorefrontAccessToken', id),
  accessToken: token,
  title,
  accessScopes: scopes.map((handle) => ({ handle, description: describeScope(handle) })),
  createdAt: shopifyTime(createdAt),
  updatedAt: shopifyTime(createdAt),
})

const denied = (field: string): GraphQLError =>
  new GraphQLError(`Access denied for ${field} field.`, {
    extensions: { code: 'ACCESS_DENIED', documentation: 'https://shopify.dev/api/usage/access-scopes' },
  })
