import type { Evidence, Facts, Step } from './evidence'
import { createProduct, MADE } from './product-steps'

const ERRORS = 'userErrors { field message code }'
const METAFIELD = `id namespace key type value jsonValue compareDigest ownerType
  owner { __typename ... on Product { id } ... on Shop { id } } definition { id namespace key type { name } }`
const DEFINITION = `id name namespace key ownerType description pinnedPosition validationStatus metafieldsCount
  type { name category } validations { name value } access { admin storefront customerAccount }`

type Kept = { keep?: string; app?: 'souk' | 'neighbour' }

/** A product to hang metafields on, kept as `made`. */
export const product: Step = createProduct({ title: 'Peak Cap', status: 'DRAFT' })

export const set = (metafields: object[], options: Kept = {}): Step => ({
  document: `mutation Set($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) { metafields { ${METAFIELD} } userErrors { field message code elementIndex } } }`,
  variables: { metafields: metafields.map((each) => ({ ownerId: MADE, ...each })) },
  ...options,
})

export const text = (value: string, more: object = {}) => ({
  namespace: 'custom',
  key: 'material',
  type: 'single_line_text_field',
  value,
  ...more,
})

export const dropMetafields = (metafields: object[]): Step => ({
  document: `mutation Drop($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) { deletedMetafields { ownerId namespace key } userErrors { field message } } }`,
  variables: { metafields: metafields.map((each) => ({ ownerId: MADE, ...each })) },
})

export const readMetafield = (args: string, options: Kept = {}): Step => ({
  document: `{ product(id: "${MADE}") { metafield(${args}) { ${METAFIELD} } } }`,
  ...options,
})

export const defineMetafield = (definition: object, options: Kept = {}): Step => ({
  document: `mutation Define($definition: MetafieldDefinitionInput!) {
    metafieldDefinitionCreate(definition: $definition) { createdDefinition { ${DEFINITION} } ${ERRORS} } }`,
  variables: { definition: { ownerType: 'PRODUCT', ...definition } },
  ...options,
})

export const redefineMetafield = (definition: object): Step => ({
  document: `mutation Redefine($definition: MetafieldDefinitionUpdateInput!) {
    metafieldDefinitionUpdate(definition: $definition) { updatedDefinition { ${DEFINITION} } validationJob { id } ${ERRORS} } }`,
  variables: { definition: { ownerType: 'PRODUCT', ...definition } },
})

export const undefineMetafield = (variables: Record<string, unknown>): Step => ({
  document: `mutation Undefine($identifier: MetafieldDefinitionIdentifierInput, $all: Boolean = false) {
    metafieldDefinitionDelete(identifier: $identifier, deleteAllAssociatedMetafields: $all) {
      deletedDefinitionId deletedDefinition { ownerType namespace key } ${ERRORS} } }`,
  variables,
})

export const grade = {
  name: 'Grade',
  namespace: 'custom',
  key: 'grade',
  type: 'single_line_text_field',
  description: 'How fine it is',
  validations: [{ name: 'max', value: '8' }],
}
export const GRADE = { ownerType: 'PRODUCT', namespace: 'custom', key: 'grade' }

type Refusal = {
  field: string[] | null
  code: string | null
  message: string | RegExp
  elementIndex?: number | null
}

export const notSet = (...errors: Refusal[]): Facts => ({
  data: {
    metafieldsSet: { metafields: [], userErrors: errors.map((each) => ({ elementIndex: null, ...each })) },
  },
})

export const isSet = (...metafields: Facts[]): Facts => ({
  data: { metafieldsSet: { metafields, userErrors: [] } },
})

export const notDefined = (...userErrors: Refusal[]): Facts => ({
  data: { metafieldDefinitionCreate: { createdDefinition: null, userErrors } },
})

export const inMetafields = (evidence: Omit<Evidence, 'scopes'>): Evidence => ({
  scopes: ['write_products', 'write_metaobjects', 'write_metaobject_definitions'],
  ...evidence,
})
