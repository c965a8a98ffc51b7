import type { Facts, Step } from './evidence'

const ERRORS = 'userErrors { field message code elementKey elementIndex }'
const DEFINITION = `id type name description displayNameKey access { admin storefront }
  capabilities { publishable { enabled } translatable { enabled } renderable { enabled } onlineStore { enabled } }
  fieldDefinitions { key name description required type { name category } validations { name value } }
  metaobjectsCount hasThumbnailField standardTemplate { type } createdAt updatedAt`
const ENTRY = `id type handle displayName updatedAt capabilities { publishable { status } onlineStore { templateSuffix } }
  fields { key type value jsonValue definition { key name required type { name category } } }`

type Kept = { keep?: string; app?: 'souk' | 'neighbour' }

export const define = (definition: object, options: Kept = {}): Step => ({
  document: `mutation Define($definition: MetaobjectDefinitionCreateInput!) {
    metaobjectDefinitionCreate(definition: $definition) { metaobjectDefinition { ${DEFINITION} } ${ERRORS} } }`,
  variables: { definition },
  ...options,
})

export const redefine = (id: string, definition: object, options: Kept = {}): Step => ({
  document: `mutation Redefine($id: ID!, $definition: MetaobjectDefinitionUpdateInput!) {
    metaobjectDefinitionUpdate(id: $id, definition: $definition) { metaobjectDefinition { ${DEFINITION} } ${ERRORS} } }`,
  variables: { id, definition },
  ...options,
})

export const undefine = (id: string): Step => ({
  document: `mutation Undefine($id: ID!) { metaobjectDefinitionDelete(id: $id) { deletedId ${ERRORS} } }`,
  variables: { id },
})

export const readDefinition = (type: string, options: Kept = {}): Step => ({
  document: `query Definition($type: String!) { metaobjectDefinitionByType(type: $type) { ${DEFINITION} } }`,
  variables: { type },
  ...options,
})

export const create = (metaobject: object, options: Kept = {}): Step => ({
  document: `mutation Create($metaobject: MetaobjectCreateInput!) {
    metaobjectCreate(metaobject: $metaobject) { metaobject { ${ENTRY} } ${ERRORS} } }`,
  variables: { metaobject },
  ...options,
})

export const change = (id: string, metaobject: object, options: Kept = {}): Step => ({
  document: `mutation Change($id: ID!, $metaobject: MetaobjectUpdateInput!) {
    metaobjectUpdate(id: $id, metaobject: $metaobject) { metaobject { ${ENTRY} } ${ERRORS} } }`,
  variables: { id, metaobject },
  ...options,
})

export const upsert = (handle: object, metaobject: object, options: Kept = {}): Step => ({
  document: `mutation Upsert($handle: MetaobjectHandleInput!, $metaobject: MetaobjectUpsertInput!) {
    metaobjectUpsert(handle: $handle, metaobject: $metaobject) { metaobject { ${ENTRY} } ${ERRORS} } }`,
  variables: { handle, metaobject },
  ...options,
})

export const remove = (id: string): Step => ({
  document: `mutation Remove($id: ID!) { metaobjectDelete(id: $id) { deletedId ${ERRORS} } }`,
  variables: { id },
})

export const read = (id: string, options: Kept = {}): Step => ({
  document: `query One($id: ID!) { metaobject(id: $id) { ${ENTRY} } }`,
  variables: { id },
  ...options,
})

type Refusal = {
  field: string[]
  code: string
  message: string | RegExp
  elementKey?: string
  elementIndex?: number
}

/** The body of a mutation that refused: nothing done, and these user errors. */
export const refused = (root: string, payload: string, ...errors: Refusal[]): Facts => ({
  data: {
    [root]: {
      [payload]: null,
      userErrors: errors.map(({ elementKey = null, elementIndex = null, ...rest }) => ({
        ...rest,
        elementKey,
        elementIndex,
      })),
    },
  },
})

/** A type with a required title that names its metaobjects, and a text. */
export const tea = {
  type: 'tea',
  name: 'Tea',
  displayNameKey: 'title',
  fieldDefinitions: [
    { key: 'title', name: 'Title', type: 'single_line_text_field', required: true },
    { key: 'body', name: 'Body', type: 'multi_line_text_field' },
  ],
}

export const titled = (value: string) => [{ key: 'title', value }]
