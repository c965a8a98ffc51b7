import { GraphQLError } from 'graphql'
import type { Access } from './schema'

/** As both APIs refuse a field for want of a scope. */
export function accessDenied(field: string, { wording }: Access): GraphQLError {
  return new GraphQLError(`Access denied for ${field} field. Required access: ${wording}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess: wording,
    },
  })
}
