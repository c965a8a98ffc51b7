import { type AdminClient, refuseUserErrors } from '../admin-client'
import { graphql } from '../generated'
import type { FindDefinitionQuery, MetaobjectDefinitionUpdateInput } from '../generated/graphql'
import { VENDOR_DEFINITION, VENDOR_FIELDS, VENDOR_TYPE } from '../vendor-definition'
import { type Facts, textFact, validationFacts, validationsIn } from './facts'

const FIND_DEFINITION = graphql(`
  query FindDefinition($type: String!) {
    metaobjectDefinitionByType(type: $type) {
      id
      name
      description
      displayNameKey
      access {
        admin
        storefront
      }
      capabilities {
        publishable {
          enabled
        }
      }
      fieldDefinitions {
        key
        name
        description
        required
        type {
          name
        }
        validations {
          name
          value
        }
      }
    }
  }
`)

const CREATE_DEFINITION = graphql(`
  mutation CreateDefinition($definition: MetaobjectDefinitionCreateInput!) {
    metaobjectDefinitionCreate(definition: $definition) {
      metaobjectDefinition {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`)

const UPDATE_DEFINITION = graphql(`
  mutation UpdateDefinition($id: ID!, $definition: MetaobjectDefinitionUpdateInput!) {
    metaobjectDefinitionUpdate(id: $id, definition: $definition) {
      userErrors {
        field
        message
        code
      }
    }
  }
`)

type Field = {
  key: string
  name?: string | null | undefined
  description?: string | null | undefined
  required?: boolean | null | undefined
  type: string
  validations?: readonly { name: string; value?: string | null }[] | null | undefined
}

const fieldFacts = (field: Field): Facts => ({
  [`fields.${field.key}.type`]: field.type,
  [`fields.${field.key}.name`]: textFact(field.name),
  [`fields.${field.key}.description`]: textFact(field.description),
  [`fields.${field.key}.required`]: String(field.required ?? false),
  ...validationFacts(`fields.${field.key}.validations.`, field.validations ?? []),
})

/** What Souk wants to be true of the vendor definition. */
export const wantedVendorFacts = (): Facts => ({
  name: VENDOR_DEFINITION.name,
  description: VENDOR_DEFINITION.description,
  displayNameKey: VENDOR_DEFINITION.displayNameKey,
  'access.admin': VENDOR_DEFINITION.access.admin,
  'access.storefront': VENDOR_DEFINITION.access.storefront,
  'capabilities.publishable': String(VENDOR_DEFINITION.capabilities.publishable.enabled),
  ...Object.assign({}, ...VENDOR_FIELDS.map((field) => fieldFacts({ ...field, type: field.type }))),
})

export async function findVendorDefinition(admin: AdminClient): Promise<{ id: string; facts: Facts } | null> {
  const answer = await admin.request(FIND_DEFINITION, { type: VENDOR_TYPE })
  const found = answer.metaobjectDefinitionByType
  return found ? { id: found.id, facts: foundFacts(found) } : null
}

/** What can be said about the definition that is there; fields that somebody added besides Souk's are nobody's business. */
function foundFacts(found: NonNullable<FindDefinitionQuery['metaobjectDefinitionByType']>): Facts {
  const ours = new Set(VENDOR_FIELDS.map(({ key }) => key))
  const fields = found.fieldDefinitions.filter(({ key }) => ours.has(key))
  return {
    name: found.name,
    description: textFact(found.description),
    displayNameKey: textFact(found.displayNameKey),
    'access.admin': found.access.admin,
    'access.storefront': found.access.storefront,
    'capabilities.publishable': String(found.capabilities.publishable.enabled),
    ...Object.assign({}, ...fields.map((field) => fieldFacts({ ...field, type: field.type.name }))),
  }
}

/** Losing a race against another process that creates it counts as done. */
export async function createVendorDefinition(admin: AdminClient): Promise<void> {
  const { metaobjectDefinitionCreate } = await admin.request(CREATE_DEFINITION, {
    definition: { type: VENDOR_TYPE, ...VENDOR_DEFINITION, fieldDefinitions: VENDOR_FIELDS },
  })
  const errors = metaobjectDefinitionCreate?.userErrors ?? []
  refuseUserErrors(errors.filter((error) => error.code !== 'TAKEN'))
}

/** Brings the named items in line with what Souk wants, and touches no other. */
export async function updateVendorDefinition(
  admin: AdminClient,
  { id, facts, write }: { id: string; facts: Facts; write: readonly string[] },
): Promise<void> {
  const definition = updateInput(facts, write)
  const { metaobjectDefinitionUpdate } = await admin.request(UPDATE_DEFINITION, { id, definition })
  refuseUserErrors(metaobjectDefinitionUpdate?.userErrors ?? [])
}

function updateInput(found: Facts, write: readonly string[]): MetaobjectDefinitionUpdateInput {
  const { name, description, displayNameKey, access, capabilities } = VENDOR_DEFINITION
  const isToWrite = (item: string) => write.includes(item)
  const admin = isToWrite('access.admin') && { admin: access.admin }
  const storefront = isToWrite('access.storefront') && { storefront: access.storefront }
  const touched = VENDOR_FIELDS.filter(({ key }) => write.some((item) => item.startsWith(`fields.${key}.`)))
  return {
    ...(isToWrite('name') && { name }),
    ...(isToWrite('description') && { description }),
    ...(isToWrite('displayNameKey') && { displayNameKey }),
    ...((admin || storefront) && { access: { ...admin, ...storefront } }),
    ...(isToWrite('capabilities.publishable') && { capabilities }),
    fieldDefinitions: touched.map((field) =>
      `fields.${field.key}.type` in found ? { update: fieldUpdate(field, found, write) } : { create: field },
    ),
  }
}

function fieldUpdate(
  { key, ...wanted }: (typeof VENDOR_FIELDS)[number],
  found: Facts,
  write: readonly string[],
) {
  const isToWrite = (what: string) => write.includes(`fields.${key}.${what}`)
  const prefix = `fields.${key}.validations.`
  const validations = { ...found, ...onlyOf(fieldFacts({ key, ...wanted }), write, prefix) }
  return {
    key,
    ...(isToWrite('name') && { name: wanted.name ?? null }),
    ...(isToWrite('description') && { description: wanted.description ?? '' }),
    ...(isToWrite('required') && { required: wanted.required ?? false }),
    ...(write.some((item) => item.startsWith(prefix)) && { validations: validationsIn(prefix, validations) }),
  }
}

/** The named items under a prefix, null where they are not wanted. */
const onlyOf = (wanted: Facts, write: readonly string[], prefix: string): Facts =>
  Object.fromEntries(
    write.filter((item) => item.startsWith(prefix)).map((item) => [item, wanted[item] ?? null]),
  )
