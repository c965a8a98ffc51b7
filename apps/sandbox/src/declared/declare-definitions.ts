import {
  type Definition,
  deleteDefinition,
  findDefinition,
  insertDefinition,
  listDefinitions,
  updateDefinition,
} from '../admin-api/metaobjects/definition'
import { titleOf } from '../admin-api/metaobjects/entry-handle'
import type { DeclaredField, DeclaredMetafield, DeclaredMetaobject } from '../app-file/declared-definitions'
import type { SandboxConfig } from '../config'
import { gid } from '../graphql/gid'
import {
  deleteMetafieldDefinition,
  findMetafieldDefinition,
  listMetafieldDefinitions,
  putMetafieldDefinition,
} from '../metafields/metafield-definition'
import { type State, transaction } from '../state'

type Where = { state: State; config: SandboxConfig; shop: string }

/**
 * Makes the definitions that the app's configuration declares, brings those it changed up to date, and takes away those
 * it no longer has, as Shopify does in every shop when an app is installed or a version of it released.
 */
export function declareDefinitions(where: Where): void {
  const { state, config } = where
  transaction(state, () => {
    const { metaobjects, metafields } = config.app.definitions
    // All of them first, because they may point to each other.
    const made = metaobjects.map((declared) => ({ declared, stored: putMetaobject(where, declared) }))
    for (const { declared, stored } of made) putFields(where, declared, stored)
    for (const declared of metafields) putMetafield(where, declared)
    dropOthers(where)
  })
}

const prefix = ({ config }: Where): string => `app--${config.app.id}--`
const namespaceOf = ({ config }: Where, namespace: string): string =>
  namespace.replace(/^\$app(:|$)/, (_, colon) => `app--${config.app.id}${colon === ':' ? '--' : ''}`)

function putMetaobject(where: Where, declared: DeclaredMetaobject): Definition {
  const { state, shop, config } = where
  const type = `${prefix(where)}${declared.type.toLowerCase()}`
  const found = findDefinition(state, { shop, type })
  const said = {
    name: declared.name ?? titleOf(declared.type),
    description: declared.description,
    displayNameKey: declared.displayNameKey,
    access: declared.access,
    capabilities: declared.capabilities,
    managedByConfig: true,
  }
  if (!found)
    return insertDefinition(state, { shop, type, ...said, fields: [], createdBy: config.app.apiKey })
  return updateIfChanged(state, found, { ...found, ...said })
}

function putFields(where: Where, declared: DeclaredMetaobject, stored: Definition): void {
  const fields = declared.fields.map((field) => ({
    key: field.key,
    name: field.name ?? titleOf(field.key),
    description: field.description,
    required: field.required,
    type: field.type,
    validations: validationsOf(where, field),
  }))
  updateIfChanged(where.state, stored, { ...stored, fields })
}

function updateIfChanged(state: State, before: Definition, after: Definition): Definition {
  return JSON.stringify(before) === JSON.stringify(after) ? before : updateDefinition(state, after)
}

/** What a type points to becomes a validation, as it is written through the API. */
function validationsOf(
  where: Where,
  { type, targets, validations }: Pick<DeclaredField, 'type' | 'targets' | 'validations'>,
) {
  if (targets.length === 0) return validations
  const ids = targets.map((target) => {
    const found = findDefinition(where.state, {
      shop: where.shop,
      type: target.replace(/^\$app:/, prefix(where)).toLowerCase(),
    })
    if (!found) throw new Error(`The app's configuration points to ${target}, which it does not declare.`)
    return gid('MetaobjectDefinition', found.id)
  })
  const target = type.endsWith('mixed_reference')
    ? { name: 'metaobject_definition_ids', value: JSON.stringify(ids) }
    : { name: 'metaobject_definition_id', value: ids[0] ?? '' }
  return [...validations, target]
}

function putMetafield(where: Where, declared: DeclaredMetafield): void {
  const { ownerType, key, type, access } = declared
  const { shop } = where
  const namespace = namespaceOf(where, declared.namespace)
  const found = findMetafieldDefinition(where.state, { shop, ownerType, namespace, key })
  putMetafieldDefinition(where.state, {
    ...{ shop, ownerType, namespace, key, type, access },
    name: declared.name ?? titleOf(key),
    description: declared.description,
    validations: validationsOf(where, declared),
    pinnedPosition: found?.pinnedPosition ?? null,
    capabilities: [...(type === 'id' ? ['uniqueValues' as const] : []), ...declared.capabilities].filter(
      (each, index, all) => all.indexOf(each) === index,
    ),
    managedByConfig: true,
  })
}

function dropOthers(where: Where): void {
  const { state, shop, config } = where
  const { metaobjects, metafields } = config.app.definitions
  const own = prefix(where)
  const types = new Set(metaobjects.map(({ type }) => `${own}${type.toLowerCase()}`))
  for (const { id, type, managedByConfig } of listDefinitions(state, shop)) {
    if (managedByConfig && type.startsWith(own) && !types.has(type)) deleteDefinition(state, id)
  }
  const names = new Set(
    metafields.map((each) => `${each.ownerType} ${namespaceOf(where, each.namespace)}.${each.key}`),
  )
  for (const each of listMetafieldDefinitions(state, shop)) {
    const isOwn = `${each.namespace}--`.startsWith(own)
    const isDeclared = names.has(`${each.ownerType} ${each.namespace}.${each.key}`)
    if (each.managedByConfig && isOwn && !isDeclared) deleteMetafieldDefinition(state, each.id)
  }
}
