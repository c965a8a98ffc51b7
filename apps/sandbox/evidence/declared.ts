import type { Evidence } from './evidence'
import { redefineMetafield, undefineMetafield } from './metafield-steps'
import { create, readDefinition, redefine, undefine } from './metaobject-steps'

const TOML = 'shopify.dev, "Manage metafield definitions" and "Manage metaobject definitions", TOML reference'
const READ_ONLY = `${TOML}: read-only through the Admin API; code and wording by the schema of 2026-07, APP_CONFIG_MANAGED`
const TYPES = 'shopify.dev, "List of data types", declarative (TOML) type syntax'

const toml = `
[metaobjects.app.author]
name = "Author"
display_name_field = "name"
access.storefront = "public_read"

[metaobjects.app.author.fields.name]
name = "Author name"
type = "single_line_text_field"
required = true
validations.max = 40

[metaobjects.app.book.fields.author]
type = "metaobject_reference<$app:author>"

[product.metafields.app.author]
type = "metaobject_reference<$app:author>"
name = "Book author"
access.admin = "merchant_read_write"

[product_variant.metafields.sizes.width]
type = "dimension"
`
const managed = 'Definition is managed by app configuration and cannot be modified through the API.'
const AUTHOR = { ownerType: 'PRODUCT', namespace: '$app', key: 'author' }
const readAuthor = readDefinition('$app:author', { keep: 'author' })
const AUTHOR_ID = '{{author.data.metaobjectDefinitionByType.id}}'

const cases: Omit<Evidence, 'scopes' | 'toml'>[] = [
  {
    id: 'declared/metaobject',
    says: 'a metaobject definition of the configuration is there, as the app’s own',
    status: 'documented',
    source: TOML,
    ask: readAuthor,
    answer: {
      body: {
        data: {
          metaobjectDefinitionByType: {
            type: /^app--\d+--author$/,
            name: 'Author',
            displayNameKey: 'name',
            access: { admin: 'MERCHANT_READ', storefront: 'PUBLIC_READ' },
            fieldDefinitions: [
              {
                key: 'name',
                name: 'Author name',
                required: true,
                type: { name: 'single_line_text_field' },
                validations: [{ name: 'max', value: '40' }],
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'declared/entry',
    says: 'and metaobjects can be made of it at once',
    status: 'documented',
    source: TOML,
    ask: create({ type: '$app:author', fields: [{ key: 'name', value: 'Inês' }] }),
    answer: { body: { data: { metaobjectCreate: { metaobject: { displayName: 'Inês' }, userErrors: [] } } } },
  },
  {
    id: 'declared/reference',
    says: 'what a type names in angle brackets becomes the definition it must point to',
    status: 'documented',
    source: TYPES,
    ask: readDefinition('$app:book'),
    answer: {
      body: {
        data: {
          metaobjectDefinitionByType: {
            fieldDefinitions: [
              {
                type: { name: 'metaobject_reference' },
                validations: [
                  { name: 'metaobject_definition_id', value: /^gid:\/\/shopify\/MetaobjectDefinition\/\d+$/ },
                ],
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'declared/metafield',
    says: 'a metafield definition of the configuration is there, in the app’s namespace',
    status: 'documented',
    source: TOML,
    ask: {
      document:
        '{ metafieldDefinition(identifier: { ownerType: PRODUCT, namespace: "$app", key: "author" }) { name namespace key type { name } access { admin storefront } validations { name } } }',
    },
    answer: {
      body: {
        data: {
          metafieldDefinition: {
            name: 'Book author',
            namespace: /^app--\d+$/,
            key: 'author',
            type: { name: 'metaobject_reference' },
            access: { admin: 'MERCHANT_READ_WRITE', storefront: 'NONE' },
            validations: [{ name: 'metaobject_definition_id' }],
          },
        },
      },
    },
  },
  {
    id: 'declared/sub-namespace',
    says: 'another word in place of app is a namespace below the app’s',
    status: 'documented',
    source: TOML,
    ask: {
      document: '{ metafieldDefinitions(first: 5, ownerType: PRODUCTVARIANT) { nodes { namespace key } } }',
    },
    answer: {
      body: { data: { metafieldDefinitions: { nodes: [{ namespace: /^app--\d+--sizes$/, key: 'width' }] } } },
    },
  },
  {
    id: 'declared/metaobject-update',
    says: 'a declared metaobject definition can not be changed through the API',
    status: 'documented',
    source: READ_ONLY,
    before: [readAuthor],
    ask: redefine(AUTHOR_ID, { name: 'Writer' }),
    answer: {
      body: {
        data: {
          metaobjectDefinitionUpdate: {
            metaobjectDefinition: null,
            userErrors: [{ field: ['definition'], code: 'APP_CONFIG_MANAGED', message: managed }],
          },
        },
      },
    },
  },
  {
    id: 'declared/metaobject-delete',
    says: 'nor deleted',
    status: 'documented',
    source: READ_ONLY,
    before: [readAuthor],
    ask: undefine(AUTHOR_ID),
    answer: {
      body: {
        data: {
          metaobjectDefinitionDelete: {
            deletedId: null,
            userErrors: [{ field: ['id'], code: 'APP_CONFIG_MANAGED', message: managed }],
          },
        },
      },
    },
  },
  {
    id: 'declared/metafield-update',
    says: 'nor can a declared metafield definition be changed',
    status: 'documented',
    source: READ_ONLY,
    ask: redefineMetafield({ ...AUTHOR, name: 'Writer' }),
    answer: {
      body: {
        data: {
          metafieldDefinitionUpdate: {
            updatedDefinition: null,
            userErrors: [{ field: ['definition'], code: 'APP_CONFIG_MANAGED', message: managed }],
          },
        },
      },
    },
  },
  {
    id: 'declared/metafield-delete',
    says: 'or deleted',
    status: 'documented',
    source: READ_ONLY,
    ask: undefineMetafield({ identifier: AUTHOR, all: true }),
    answer: {
      body: {
        data: {
          metafieldDefinitionDelete: {
            deletedDefinitionId: null,
            userErrors: [{ code: 'APP_CONFIG_MANAGED', message: managed }],
          },
        },
      },
    },
  },
]

export const declaredCases: Evidence[] = cases.map((each) => ({
  ...each,
  toml,
  scopes: ['write_products', 'write_metaobjects', 'write_metaobject_definitions'],
}))
