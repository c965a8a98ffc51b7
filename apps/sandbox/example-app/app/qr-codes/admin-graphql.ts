import type { authenticate } from '../shopify.server'

/** The library's client of the Admin API; it throws what the API answers as `errors`. */
export type AdminGraphql = Awaited<ReturnType<typeof authenticate.admin>>['admin']['graphql']

/** What a mutation refuses as `userErrors` is no exception to the API; to this app it is one. */
export class RefusedByShopify extends Error {
  constructor(userErrors: { message: string }[]) {
    super(userErrors.map(({ message }) => message).join(' '))
  }
}
