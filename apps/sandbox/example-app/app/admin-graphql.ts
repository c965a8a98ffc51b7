import type { authenticate } from './shopify.server'

/** The library's client of the Admin API; it throws what the API answers as `errors`. */
export type AdminGraphql = Awaited<ReturnType<typeof authenticate.admin>>['admin']['graphql']
