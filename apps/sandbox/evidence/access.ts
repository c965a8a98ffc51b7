import { capture, type Evidence, type Step } from './evidence'
import { create, define, read, tea, titled } from './metaobject-steps'

const SHAPE = capture('2025-01/products/product-feedback-mutation-access-blockers.json')
const SCOPES = "Shopify's schema of 2026-07 (@shopify/dev-mcp 1.16.0, offline_scopes)"
const OWN_TYPES =
  'Changelog of 2026-04-01, https://shopify.dev/changelog/metaobject-scopes-not-required-for-app-metaobjects'

const ownTea = define({ ...tea, type: '$app:tea' })
const ownAssam = create({ type: '$app:tea', fields: titled('Assam') }, { keep: 'assam' })
const ASSAM = '{{assam.data.metaobjectCreate.metaobject.id}}'
const makeFile: Step = {
  document:
    'mutation { fileCreate(files: [{ originalSource: "https://example.com/leaf.png" }]) { files { id } } }',
}

export const accessCases: Evidence[] = [
  {
    id: 'access/denied',
    says: 'a field without its scope is null and an ACCESS_DENIED error that names the scope',
    status: 'recorded',
    source: `${SHAPE}; ${SCOPES}`,
    scopes: ['read_metaobject_definitions'],
    ask: define(tea),
    answer: {
      body: {
        data: { metaobjectDefinitionCreate: null },
        errors: [
          {
            message:
              'Access denied for metaobjectDefinitionCreate field. Required access: `write_metaobject_definitions` access scope.',
            path: ['metaobjectDefinitionCreate'],
            extensions: {
              code: 'ACCESS_DENIED',
              documentation: 'https://shopify.dev/api/usage/access-scopes',
              requiredAccess: '`write_metaobject_definitions` access scope.',
            },
          },
        ],
      },
    },
  },
  {
    id: 'access/files',
    says: 'creating a file needs one of three scopes',
    status: 'documented',
    source: SCOPES,
    scopes: ['write_metaobjects'],
    ask: makeFile,
    answer: {
      body: {
        data: { fileCreate: null },
        errors: [
          {
            extensions: {
              code: 'ACCESS_DENIED',
              requiredAccess: /^`write_files` access scope, `write_themes`/,
            },
          },
        ],
      },
    },
  },
  {
    id: 'access/write-reads',
    says: 'a scope to write is a scope to read',
    status: 'documented',
    source: 'Access scopes, https://shopify.dev/docs/api/usage/access-scopes',
    scopes: ['write_files'],
    ask: { document: '{ files(first: 1) { nodes { id } } }' },
    answer: { body: { data: { files: { nodes: [] } } } },
  },
  {
    id: 'access/own-metaobjects',
    says: 'an app defines, writes and reads metaobjects of its own without any scope',
    status: 'documented',
    source: OWN_TYPES,
    scopes: [],
    before: [ownTea, ownAssam],
    ask: read(ASSAM),
    answer: { body: { data: { metaobject: { displayName: 'Assam' } } } },
  },
  {
    id: 'access/own-metaobjects-before',
    says: 'before 2026-04 it needed the scopes',
    status: 'documented',
    source: OWN_TYPES,
    scopes: [],
    ask: {
      document: '{ metaobjectByHandle(handle: { type: "$app:tea", handle: "assam" }) { id } }',
      version: '2026-01',
    },
    answer: {
      body: {
        errors: [
          { extensions: { code: 'ACCESS_DENIED', requiredAccess: '`read_metaobjects` access scope.' } },
        ],
      },
    },
  },
]
