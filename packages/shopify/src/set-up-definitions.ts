import { type AdminClient, refuseUserErrors } from './admin-client'
import { graphql } from './generated'
import { VENDOR_FIELDS, VENDOR_TYPE } from './vendor-definition'

const FIND_DEFINITION = graphql(`
  query FindDefinition($type: String!) {
    metaobjectDefinitionByType(type: $type) {
      id
      fieldDefinitions {
        key
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

const ADD_FIELDS = graphql(`
  mutation AddFields($id: ID!, $definition: MetaobjectDefinitionUpdateInput!) {
    metaobjectDefinitionUpdate(id: $id, definition: $definition) {
      userErrors {
        field
        message
        code
      }
    }
  }
`)

/**
 * Makes sure that the shop has Souk's vendor definition with every field. Idempotent: fields that are there are left
 * as they are, and losing a race against another process that creates it counts as done.
 */
export async function setUpDefinitions(admin: AdminClient): Promise<void> {
  const existing = (await admin.request(FIND_DEFINITION, { type: VENDOR_TYPE })).metaobjectDefinitionByType
  if (!existing) return createDefinition(admin)
  const present = new Set(existing.fieldDefinitions.map((field) => field.key))
  const missing = VENDOR_FIELDS.filter((field) => !present.has(field.key))
  if (missing.length === 0) return
  const definition = { fieldDefinitions: missing.map((create) => ({ create })) }
  const { metaobjectDefinitionUpdate } = await admin.request(ADD_FIELDS, { id: existing.id, definition })
  refuseUserErrors(metaobjectDefinitionUpdate?.userErrors ?? [])
}

async function createDefinition(admin: AdminClient): Promise<void> {
  const { metaobjectDefinitionCreate } = await admin.request(CREATE_DEFINITION, {
    definition: {
      type: VENDOR_TYPE,
      name: 'Vendor',
      description: 'Who sells on this marketplace. Souk keeps it up to date; change vendors in Souk.',
      displayNameKey: 'display_name',
      access: { admin: 'MERCHANT_READ', storefront: 'PUBLIC_READ' },
      capabilities: { publishable: { enabled: true } },
      fieldDefinitions: VENDOR_FIELDS,
    },
  })
  const errors = metaobjectDefinitionCreate?.userErrors ?? []
  refuseUserErrors(errors.filter((error) => error.code !== 'TAKEN'))
}
