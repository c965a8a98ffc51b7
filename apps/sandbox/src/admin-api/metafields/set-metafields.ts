import { z } from 'zod'
import { type UserError, userError } from '../../graphql/user-error'
import {
  digestOf,
  findMetafield,
  listMetafieldsOfValue,
  type Metafield,
  type Owner,
  putMetafield,
} from '../../metafields/metafield'
import { findMetafieldDefinition } from '../../metafields/metafield-definition'
import type { Context } from '../context'
import { FIELD_TYPES, isBuilt } from '../field-values/field-types'
import { checkValue } from '../field-values/field-value'
import { takenValue } from '../field-values/unique-values'
import { isOfAnother, lengthErrors, RESERVED, resolveNamespace } from './namespaces'
import { demandOwnerAccess, ownerOf } from './owners'
import { metafieldWorld } from './validity'

/** In one `metafieldsSet`. */
const MOST = 25

const setInput = z.strictObject({
  ownerId: z.string(),
  namespace: z.string().nullish(),
  key: z.string(),
  type: z.string().nullish(),
  value: z.string(),
  compareDigest: z.string().nullish(),
})
type SetInput = z.infer<typeof setInput>

type MetafieldsSet = { metafields: Metafield[]; errors: UserError[] }

/** `metafieldsSet`: all of them or, when anything is wrong with one, none. */
export function setMetafields(args: unknown, context: Context): MetafieldsSet {
  const { metafields: inputs } = z.object({ metafields: z.array(setInput) }).parse(args)
  if (inputs.length > MOST) {
    const message = `Exceeded the maximum metafields input limit of ${MOST}.`
    return { metafields: [], errors: [userError(['metafields'], 'LESS_THAN_OR_EQUAL_TO', message)] }
  }
  const owners = inputs.map(({ ownerId }) => ownerOf(context, ownerId))
  for (const owner of owners)
    if (owner) demandOwnerAccess(context, 'metafieldsSet', { ownerType: owner.type, verb: 'write' })
  return writeAll(
    context,
    inputs.map((input, index) => ({
      ...input,
      owner: owners[index] ?? null,
      path: ['metafields', String(index)],
    })),
  )
}

/** `path` is the way to the input in the request; a null owner is one that does not exist. */
type MetafieldToSet = Omit<SetInput, 'ownerId'> & { owner: Owner | null; path: string[] }

/** Also what other mutations write metafields with. */
export function writeAll(context: Context, inputs: MetafieldToSet[]): MetafieldsSet {
  const plans = inputs.map((input) => plan(context, input))
  const errors = plans.flatMap((each) => ('errors' in each ? each.errors : []))
  errors.push(...twiceErrors(plans))
  if (errors.length > 0) return { metafields: [], errors }
  return {
    metafields: plans.flatMap((each) => ('write' in each ? each.write() : [])),
    errors: [],
  }
}

function twiceErrors(plans: Plan[]): UserError[] {
  const seen = new Map<string, number>()
  return plans.flatMap((plan) => {
    const unique = 'unique' in plan ? plan.unique : null
    if (!unique) return []
    const first = seen.get(unique.value) ?? unique.owner
    seen.set(unique.value, first)
    return first === unique.owner ? [] : [userError(unique.path, 'TAKEN', takenValue)]
  })
}

/** `unique`: the value that nobody else in the same request may have either. */
type Plan =
  | { errors: UserError[] }
  | { unique: { value: string; owner: number; path: string[] } | null; write: () => Metafield }

function plan(context: Context, input: MetafieldToSet): Plan {
  const { owner, path, key, value } = input
  const namespace = resolveNamespace(context, input.namespace)
  const bad = (at: string, code: string | null, message: string, index: number | null = null) => ({
    errors: [userError([...path, at], code, message, { index })],
  })
  if (!owner) return bad('ownerId', 'INVALID_VALUE', 'Owner does not exist.')
  if (RESERVED.includes(namespace)) {
    return bad('namespace', null, `Namespace ${namespace} is a reserved namespace`)
  }
  if (isOfAnother(context, namespace)) {
    const message = 'Access to this namespace and key on Metafields for this resource type is not allowed.'
    return { errors: [userError(path, 'APP_NOT_AUTHORIZED', message)] }
  }
  const names = lengthErrors({ namespace, key })
  if (names.length > 0) {
    return { errors: names.map(({ at, code, message }) => userError([...path, at], code, message)) }
  }
  const { state, shop } = context
  const definition = findMetafieldDefinition(state, {
    shop: shop.domain,
    ownerType: owner.type,
    namespace,
    key,
  })
  const stored = findMetafield(state, owner, { namespace, key })
  const type = input.type || definition?.type || stored?.type
  if (!type) return bad('type', 'BLANK', "Type can't be blank")
  if (definition && type !== definition.type) {
    const message = `Type must be consistent with the definition's type: ${definition.type}.`
    return bad('type', 'INVALID_TYPE', message)
  }
  if (!FIELD_TYPES.includes(type) && type !== 'list.boolean') {
    const message = `Type name ${type} is not a valid type. Valid types are: ${FIELD_TYPES.join(', ')}.`
    return bad('type', 'INCLUSION', message)
  }
  if (!isBuilt(type)) throw new Error(`Souk sandbox: metafields of type ${type} are not built`)
  if (value.trim() === '') return bad('value', 'INVALID_VALUE', "Value can't be blank.")
  const field = { type, validations: definition?.validations ?? [] }
  const checked = checkValue(field, value, metafieldWorld(context))
  if (!checked.ok) return bad('value', 'INVALID_VALUE', checked.message, checked.index)
  const name = { shop: shop.domain, ownerType: owner.type, namespace, key }
  const unique = definition?.capabilities.includes('uniqueValues')
    ? JSON.stringify([name, checked.value])
    : null
  if (unique !== null) {
    const others = listMetafieldsOfValue(state, name, checked.value)
    if (others.some(({ ownerId }) => ownerId !== owner.id)) return bad('value', 'TAKEN', takenValue)
  }
  const stale = staleness(stored, input.compareDigest, checked.value)
  if (stale) return { errors: [userError(path, stale.code, stale.message)] }
  return {
    unique: unique === null ? null : { value: unique, owner: owner.id, path: [...path, 'value'] },
    write: () =>
      putMetafield(state, { shop: shop.domain, owner, namespace, key, type, value: checked.value }),
  }
}

/**
 * Whether somebody else wrote since the caller read. Without a digest it does not matter; null says that there was
 * nothing; and writing what is already there is never refused.
 */
function staleness(stored: Metafield | null, digest: string | null | undefined, value: string) {
  if (digest === undefined) return null
  if (!stored) {
    return digest === null
      ? null
      : { code: 'INVALID_COMPARE_DIGEST', message: 'Invalid `compareDigest` value.' }
  }
  if (stored.value === value || digest === digestOf(stored)) return null
  const message =
    'The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.'
  return { code: 'STALE_OBJECT', message }
}
