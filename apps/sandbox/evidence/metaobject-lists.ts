import { ABSENT, capture, type Evidence, type Step } from './evidence'
import { create, define, tea, titled } from './metaobject-steps'

const LISTS = capture('2026-04/metaobjects/metaobjects-filter-sort.json')
const EMPTY = capture('2026-04/metaobjects/metaobjects-read.json')

const filled: Step[] = [
  define(tea),
  ...['Ceylon', 'Assam', 'Bancha'].map((title) =>
    create({ type: 'tea', fields: [...titled(title), { key: 'body', value: `From the house of ${title}` }] }),
  ),
]
const list = (given: Record<string, unknown>, keep?: string): Step => ({
  document: `query List($type: String!, $first: Int, $last: Int, $after: String, $query: String, $sortKey: String, $reverse: Boolean) {
    metaobjects(type: $type, first: $first, last: $last, after: $after, query: $query, sortKey: $sortKey, reverse: $reverse) {
      edges { cursor node { handle } } nodes { handle } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  variables: { type: 'tea', ...given },
  ...(keep ? { keep } : {}),
})
const handles = (...found: string[]) => ({
  data: { metaobjects: { nodes: found.map((handle) => ({ handle })) } },
})

export const metaobjectListCases: Evidence[] = [
  {
    id: 'list/by-id',
    says: 'metaobjects come in the order in which they were made',
    status: 'recorded',
    source: LISTS,
    before: filled,
    ask: list({ first: 10 }),
    answer: { body: handles('ceylon', 'assam', 'bancha') },
  },
  {
    id: 'list/by-name',
    says: 'sortKey display_name sorts by the display name, and reverse turns it around',
    status: 'recorded',
    source: LISTS,
    before: filled,
    ask: list({ first: 10, sortKey: 'display_name', reverse: true }),
    answer: { body: handles('ceylon', 'bancha', 'assam') },
  },
  {
    id: 'list/search-name',
    says: 'a search by display name may end in a star',
    status: 'recorded',
    source: LISTS,
    before: filled,
    ask: list({ first: 10, query: 'display_name:Ban*' }),
    answer: { body: handles('bancha') },
  },
  {
    id: 'list/search-field',
    says: 'a search by the value of a field is written fields.<key>',
    status: 'recorded',
    source: LISTS,
    before: filled,
    ask: list({ first: 10, query: 'fields.title:Assam*' }),
    answer: { body: handles('assam') },
  },
  {
    id: 'list/search-handle',
    says: 'a search by handle finds the one',
    status: 'recorded',
    source: LISTS,
    before: filled,
    ask: list({ first: 10, query: 'handle:assam' }),
    answer: { body: handles('assam') },
  },
  {
    id: 'list/search-range',
    says: 'a range that nothing falls into answers an empty page without cursors',
    status: 'recorded',
    source: LISTS,
    before: filled,
    ask: list({ first: 10, query: 'updated_at:<1900-01-01T00:00:00Z' }),
    answer: {
      body: {
        data: {
          metaobjects: {
            edges: [],
            pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
          },
        },
      },
    },
  },
  {
    id: 'list/unknown-type',
    says: 'a type that is not defined has no metaobjects, which is no error',
    status: 'recorded',
    source: EMPTY,
    ask: list({ type: 'coffee', first: 10 }),
    answer: { body: { errors: ABSENT, data: { metaobjects: { nodes: [], edges: [] } } } },
  },
  {
    id: 'list/cursor',
    says: 'a cursor is base64 of the last id and the value that was sorted by',
    status: 'recorded',
    source: LISTS,
    before: filled,
    ask: list({ first: 1 }),
    answer: {
      body: {
        data: {
          metaobjects: { pageInfo: { hasNextPage: true, endCursor: btoa('{"last_id":1,"last_value":1}') } },
        },
      },
    },
  },
  {
    id: 'list/next-page',
    says: 'the page after a cursor goes on where it ended',
    status: 'recorded',
    source: capture('2026-04/media/files-upload-live-capture.json'),
    before: [...filled, list({ first: 2 }, 'page')],
    ask: list({ first: 2, after: '{{page.data.metaobjects.pageInfo.endCursor}}' }),
    answer: {
      body: {
        data: {
          metaobjects: {
            nodes: [{ handle: 'bancha' }],
            pageInfo: { hasNextPage: false, hasPreviousPage: true },
          },
        },
      },
    },
  },
  {
    id: 'list/last',
    says: 'last takes from the end',
    status: 'documented',
    source: 'Paginating results with GraphQL, https://shopify.dev/docs/api/usage/pagination-graphql',
    before: filled,
    ask: list({ last: 2 }),
    answer: { body: handles('assam', 'bancha') },
  },
  {
    id: 'list/malformed-cursor',
    says: 'a cursor that is none is refused',
    status: 'recorded',
    source: capture('2025-01/metafields/metafield-definition-catalog-connection.json'),
    ask: { document: '{ metaobjects(type: "tea", first: 1, after: "nonsense") { nodes { id } } }' },
    answer: {
      body: { errors: [{ message: 'Malformed cursor', extensions: { code: 'BAD_REQUEST' } }] },
    },
  },
  {
    id: 'list/both-sizes',
    says: 'first and last together are refused',
    status: 'recorded',
    source: capture('2026-04/bulk-operations/bulk-operation-status-catalog-cancel.json'),
    ask: { document: '{ metaobjects(type: "tea", first: 1, last: 1) { nodes { id } } }' },
    answer: {
      body: {
        errors: [
          {
            message: 'providing both first and last is not supported',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    },
  },
  {
    id: 'list/page-too-large',
    says: 'a page of more than 250 is refused',
    status: 'assumed',
    source: 'the limit is documented (Paginating results with GraphQL), the wording a guess',
    ask: { document: '{ metaobjects(type: "tea", first: 251) { nodes { id } } }' },
    answer: {
      body: { errors: [{ message: 'first cannot exceed 250', extensions: { code: 'BAD_REQUEST' } }] },
    },
  },
  {
    id: 'list/no-size',
    says: 'a list without first or last is refused',
    status: 'recorded',
    source: capture('2026-04/bulk-operations/bulk-operation-status-catalog-cancel.json'),
    before: filled,
    ask: list({}),
    answer: {
      body: {
        errors: [{ message: 'you must provide one of first or last', extensions: { code: 'BAD_REQUEST' } }],
      },
    },
  },
]
