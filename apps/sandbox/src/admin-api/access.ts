import { GraphQLError } from 'graphql'
import type { Access } from '../graphql/schema'
import type { Context } from './context'
import { adminSchemas } from './schema'

/** An app needs no scope for its own metaobjects, and only their fields know whose they are; they look themselves. */
const SELF_GUARDED = /^metaobject/i

/** Throws ACCESS_DENIED when the app lacks the scope for a root field, or for the type that any other field answers. */
export function demandAccess(
  context: Context,
  { parent, field, returned }: { parent: string; field: string; returned: string | null },
): void {
  const isRoot = parent === 'QueryRoot' || parent === 'Mutation'
  const guarded = isRoot ? field : returned
  if (guarded === null || SELF_GUARDED.test(guarded)) return
  const { access } = adminSchemas.read(context.version)
  const needed = isRoot ? access(parent, field) : access(guarded)
  if (needed && !holds(context, needed)) throw accessDenied(field, needed)
}

export const holds = ({ caller }: Context, access: Access): boolean =>
  access.scopes.some(
    (scope) => caller.scopes.includes(scope) || caller.scopes.includes(scope.replace(/^read_/, 'write_')),
  )

export function accessDenied(field: string, { wording }: Access): GraphQLError {
  return new GraphQLError(`Access denied for ${field} field. Required access: ${wording}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess: wording,
    },
  })
}
