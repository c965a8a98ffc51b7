import { GraphQLError } from 'graphql'
import { z } from 'zod'
import type { Context, Roots } from '../admin-api/context'
import { presentShop } from '../admin-api/shop-fields'
import { readGid } from '../graphql/gid'
import { ownerOf, presentStorefrontToken } from './present-storefront-token'
import {
  createStorefrontToken,
  deleteStorefrontToken,
  listStorefrontTokens,
  MOST_STOREFRONT_TOKENS,
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
      const shop = presentShop(context)
      if (refusal) return { shop, storefrontAccessToken: null, userErrors: [refusal] }
      const token = createStorefrontToken(context.state, { ...ownerOf(context), title: input.title, scopes })
      return { shop, storefrontAccessToken: presentStorefrontToken(token), userErrors: [] }
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

function whyNotCreated(context: Context, title: string) {
  if (title.trim() === '') return { field: ['input', 'title'], message: "Title can't be blank" }
  const isFull = listStorefrontTokens(context.state, ownerOf(context)).length >= MOST_STOREFRONT_TOKENS
  const message = `The maximum of ${MOST_STOREFRONT_TOKENS} storefront access tokens has been reached`
  return isFull ? { field: ['input'], message } : null
}

const denied = (field: string): GraphQLError =>
  new GraphQLError(`Access denied for ${field} field.`, {
    extensions: { code: 'ACCESS_DENIED', documentation: 'https://shopify.dev/api/usage/access-scopes' },
  })
