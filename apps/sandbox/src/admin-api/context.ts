import { GraphQLError } from 'graphql'
import type { SandboxConfig } from '../config'
import type { Shop } from '../shops'
import type { State } from '../state'
import type { Access } from './schema'

/** Who asks, where. `appId` is the number behind `$app:`; `scopes` are those the shop granted to this app. */
export type Context = {
  state: State
  config: SandboxConfig
  shop: Shop
  caller: { apiKey: string; appId: number; userId: number | null; installationId: number; scopes: string[] }
  version: string
}

/** A field of `QueryRoot` or `Mutation`: takes the arguments as the schema coerced them and parses what it needs. */
type RootField = (args: unknown, context: Context) => unknown

export type Roots = { QueryRoot: Record<string, RootField>; Mutation: Record<string, RootField> }

export const holds = (context: Context, access: Access): boolean =>
  access.scopes.some(
    (scope) =>
      context.caller.scopes.includes(scope) ||
      context.caller.scopes.includes(scope.replace(/^read_/, 'write_')),
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
