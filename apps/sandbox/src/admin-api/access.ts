import { type GraphQLNamedType, getNamedType, isObjectType } from 'graphql'
import { accessDenied } from '../graphql/access-denied'
import type { Asked } from '../graphql/engine'
import type { Access, ApiSchema } from '../graphql/schema'
import { grants } from '../oauth/implied-scopes'
import { ACCESS_ROWS } from './access-rows'
import type { Context } from './context'
import { adminSchemas } from './schema'

/** An app needs no scope for its own metaobjects, and only their fields know whose they are; they look themselves. */
const SELF_GUARDED = /^metaobject/i

type Need = Access | 'nothing' | 'looks itself'

/** Throws ACCESS_DENIED when the app lacks a scope for the field or for what it answers. */
export function demandAccess(context: Context, asked: Asked): void {
  const need = neededFor(adminSchemas.read(context.version), asked)
  if (need === null) throw new Error(`Souk sandbox: no access scopes are known for ${nameOf(asked)}`)
  if (typeof need !== 'string' && !holds(context, need)) throw accessDenied(asked.field, need)
}

const known = new WeakMap<ApiSchema, Map<string, Need | null>>()

/** Null for a root field of which nobody wrote down what it needs: see `access-rows.ts`. */
export function neededFor(schema: ApiSchema, asked: Asked): Need | null {
  const answers = known.get(schema) ?? new Map<string, Need | null>()
  known.set(schema, answers)
  const key = `${nameOf(asked)} ${asked.type.name}`
  const before = answers.get(key)
  if (before !== undefined) return before
  const need = lookUp(schema, asked)
  answers.set(key, need)
  return need
}

function lookUp({ access }: ApiSchema, asked: Asked): Need | null {
  const { parent, field, type } = asked
  const isRoot = parent === 'QueryRoot' || parent === 'Mutation'
  const answered = itemOf(type)
  if (SELF_GUARDED.test(isRoot ? field : answered.name)) return 'looks itself'
  const own = access(parent, field) ?? (isRoot ? ACCESS_ROWS[nameOf(asked)]?.needs : undefined)
  return own ?? access(answered.name) ?? (isRoot ? null : 'nothing')
}

const nameOf = ({ parent, field }: Asked): string => `${parent}.${field}`

/** A connection asks for what its nodes ask for. */
function itemOf(type: GraphQLNamedType): GraphQLNamedType {
  const nodes = isObjectType(type) && type.name.endsWith('Connection') && type.getFields().nodes
  return nodes ? getNamedType(nodes.type) : type
}

/** Whether the app holds any of the scopes. */
export const holds = ({ caller }: Context, access: Access): boolean =>
  access.scopes.some((scope) => grants(caller.scopes, scope))
