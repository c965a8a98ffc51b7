import { capture, type Evidence, type Facts, type GraphQLStep, type HttpStep, type Step } from './evidence'
import { stage, target, upload } from './files'
import { createProduct } from './product-steps'

const RECORD = (name: string) => capture(`2026-04/bulk-operations/${name}.json`)
const GROUPS = RECORD('bulk-operation-run-query-group-objects')
const VALIDATORS = RECORD('bulk-operation-run-query-validators')
const CODES = RECORD('bulk-operation-run-query-user-error-codes')
const CONCURRENT = RECORD('bulk-operation-run-query-concurrency-limit')
const CATALOG = RECORD('bulk-operation-status-catalog-cancel')
const MUTATION = RECORD('bulk-operation-run-mutation-created-status')
const MUTATION_RULES = RECORD('bulk-operation-run-mutation-validators')
const CONNECTIONS = RECORD('bulk-operation-run-mutation-connection-validators')
const NAMES = RECORD('bulk-operation-run-mutation-client-identifier-validation')
const ARGUMENTS = RECORD('bulk-operations-read-arg-validation')
const GUIDE =
  'shopify.dev, "Perform bulk operations with the GraphQL Admin API" (docs/api/usage/bulk-operations/queries)'

const scopes = ['write_products', 'read_inventory', 'read_locations']

const OPERATION =
  'id status type errorCode createdAt completedAt objectCount rootObjectCount fileSize url partialDataUrl query'
const run = (
  query: string,
  more: { keep?: string; version?: string } = {},
): GraphQLStep & { keep?: string } => ({
  document: `mutation Run($query: String!) { bulkOperationRunQuery(query: $query) { bulkOperation { ${OPERATION} } userErrors { field message code } } }`,
  variables: { query },
  keep: 'run',
  ...more,
})
const ID = '{{run.data.bulkOperationRunQuery.bulkOperation.id}}'
const read = (id = ID): GraphQLStep & { keep: string } => ({
  document: `query One($id: ID!) { bulkOperation(id: $id) { ${OPERATION} } }`,
  variables: { id },
  keep: 'read',
})
const fetchOutput: HttpStep = { method: 'GET', url: '{{read.data.bulkOperation.url}}' }
const cancel = (id: string): GraphQLStep => ({
  document: `mutation Cancel($id: ID!) { bulkOperationCancel(id: $id) { bulkOperation { status } userErrors { field message } } }`,
  variables: { id },
})
const ALL = '{ products { edges { node { id title } } } }'
const WITH_VARIANTS = '{ products { edges { node { id title variants { edges { node { id title } } } } } } }'
const done: Step = { waitS: 1 }
const caps: Step[] = [
  createProduct({ title: 'Peak Cap' }, { keep: 'cap' }),
  createProduct({ title: 'Wool Hat' }, { keep: 'hat' }),
]

const created = (type: string): Facts => ({
  ...{
    id: /^gid:\/\/shopify\/BulkOperation\/\d+$/,
    status: 'CREATED',
    type,
    errorCode: null,
    completedAt: null,
  },
  ...{ objectCount: '0', rootObjectCount: '0', fileSize: null, url: null, partialDataUrl: null },
})

type Case = Omit<Evidence, 'scopes' | 'status'> & { status?: Evidence['status']; scopes?: string[] }

const refused = (
  id: string,
  says: string,
  query: string,
  message: string | RegExp,
  source = VALIDATORS,
): Case => ({
  ...{ id: `bulk/refused-${id}`, says, source, ask: run(query) },
  answer: {
    body: {
      data: {
        bulkOperationRunQuery: {
          bulkOperation: null,
          userErrors: [{ field: ['query'], message, code: 'INVALID' }],
        },
      },
    },
  },
})

const PRODUCT_CREATE =
  'mutation Make($product: ProductCreateInput!) { productCreate(product: $product) { product { id title } userErrors { field message } } }'
const runMutation = (mutation: string, path: string, more: object = {}): GraphQLStep & { keep: string } => ({
  document: `mutation Run($mutation: String!, $path: String!, $name: String) { bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path, clientIdentifier: $name) {
    bulkOperation { ${OPERATION} } userErrors { field message code } } }`,
  variables: { mutation, path, ...more },
  keep: 'mutated',
})
const MUTATED = '{{mutated.data.bulkOperationRunMutation.bulkOperation.id}}'
const PATH = `{{${target}.parameters.3.value}}`
const lines = (...variables: string[]) => Buffer.from(variables.join('\n')).toString('base64')
const staged = (...variables: string[]): Step[] => [
  stage({
    filename: 'caps.jsonl',
    mimeType: 'text/jsonl',
    resource: 'BULK_MUTATION_VARIABLES',
    httpMethod: 'POST',
  }),
  upload({ bytes: lines(...variables), type: 'text/jsonl', name: 'caps.jsonl' }),
]
const mutationRefused = (
  id: string,
  says: string,
  { mutation, more, path = 'tmp/1/bulk/none.jsonl' }: { mutation: string; more?: object; path?: string },
  error: Facts,
  source = MUTATION_RULES,
): Case => ({
  ...{ id: `bulk/mutation-${id}`, says, source, ask: runMutation(mutation, path, more) },
  answer: { body: { data: { bulkOperationRunMutation: { bulkOperation: null, userErrors: [error] } } } },
})

const cases: Case[] = [
  {
    id: 'bulk/created',
    says: 'what is asked in bulk is created first',
    source: GROUPS,
    ask: run(ALL),
    answer: {
      body: { data: { bulkOperationRunQuery: { bulkOperation: created('QUERY'), userErrors: [] } } },
    },
  },
  {
    id: 'bulk/completed',
    says: 'once it is completed it says how many objects and bytes there are, and where',
    source: GROUPS,
    before: [...caps, run(ALL), done],
    ask: read(),
    answer: {
      body: {
        data: {
          bulkOperation: {
            ...{ status: 'COMPLETED', objectCount: '2', rootObjectCount: '2', errorCode: null },
            ...{
              completedAt: /Z$/,
              fileSize: /^\d+$/,
              url: /^https:.+Expires=\d+/,
              partialDataUrl: null,
              query: ALL,
            },
          },
        },
      },
    },
  },
  {
    id: 'bulk/output',
    says: 'each object is a line of JSON',
    source: GROUPS,
    before: [...caps, run(ALL), done, read()],
    ask: fetchOutput,
    answer: {
      headers: { 'content-type': 'application/jsonl' },
      body: [
        { id: /Product\/\d+$/, title: 'Peak Cap' },
        { id: /Product\/\d+$/, title: 'Wool Hat' },
      ],
    },
  },
  {
    id: 'bulk/output-children',
    says: 'what hangs on an object comes behind it, with the id of what it hangs on',
    status: 'documented',
    source: GUIDE,
    before: [caps[0] ?? done, run(WITH_VARIANTS), done, read()],
    ask: fetchOutput,
    answer: {
      body: [
        { id: /Product\/\d+$/, title: 'Peak Cap' },
        { id: /ProductVariant\/\d+$/, title: 'Default Title', __parentId: /gid:\/\/shopify\/Product\/\d+$/ },
      ],
    },
  },
  {
    id: 'bulk/counts-children',
    says: 'root objects are counted apart',
    status: 'documented',
    source: 'schema of 2026-07, BulkOperation.rootObjectCount',
    before: [...caps, run(WITH_VARIANTS), done],
    ask: read(),
    answer: { body: { data: { bulkOperation: { objectCount: '4', rootObjectCount: '2' } } } },
  },
  {
    id: 'bulk/filtered',
    says: 'arguments of the query hold, the size of a page does not',
    status: 'documented',
    source: GUIDE,
    before: [
      ...caps,
      run(
        '{ products(first: 1, query: "title:hat OR title:cap", reverse: true) { edges { node { title } } } }',
      ),
      done,
      read(),
    ],
    ask: fetchOutput,
    answer: { body: [{ title: 'Wool Hat' }, { title: 'Peak Cap' }] },
  },
  {
    id: 'bulk/nothing',
    says: 'when there is nothing, there is no file',
    status: 'documented',
    source: 'schema of 2026-07, BulkOperation.url',
    before: [run(ALL), done],
    ask: read(),
    answer: {
      body: { data: { bulkOperation: { status: 'COMPLETED', objectCount: '0', fileSize: null, url: null } } },
    },
  },
  {
    id: 'bulk/denied',
    says: 'without the scope of what is asked for it fails',
    status: 'documented',
    source: 'schema of 2026-07, BulkOperationErrorCode.ACCESS_DENIED',
    scopes: ['write_files'],
    before: [run(ALL), done],
    ask: read(),
    answer: {
      body: { data: { bulkOperation: { status: 'FAILED', errorCode: 'ACCESS_DENIED', url: null } } },
    },
  },
  {
    id: 'bulk/current',
    says: 'the latest of a kind is the current one',
    source: MUTATION,
    before: [run(ALL), run(WITH_VARIANTS)],
    ask: { document: '{ currentBulkOperation { id query } bulkOperations(first: 5) { nodes { type } } }' },
    answer: {
      body: {
        data: {
          currentBulkOperation: { query: WITH_VARIANTS },
          bulkOperations: { nodes: [{ type: 'QUERY' }, { type: 'QUERY' }] },
        },
      },
    },
  },
  {
    id: 'bulk/another-app',
    says: 'another app sees nothing of it',
    status: 'documented',
    source: 'schema of 2026-07, bulkOperations: of the app that asks',
    before: [run(ALL)],
    ask: { ...read(), app: 'neighbour' },
    answer: { body: { data: { bulkOperation: null } } },
  },
  {
    id: 'bulk/sixth',
    says: 'five run at a time',
    source: CONCURRENT,
    before: Array.from({ length: 5 }, () => run(ALL)),
    ask: run(ALL),
    answer: {
      body: {
        data: {
          bulkOperationRunQuery: {
            bulkOperation: null,
            userErrors: [
              {
                field: null,
                message:
                  /^A bulk query operation for this app and shop is already in progress: (gid:\/\/shopify\/BulkOperation\/\d+(, )?){5}\.$/,
                code: 'OPERATION_IN_PROGRESS',
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'bulk/second-2025-10',
    says: 'before 2026-01 one ran at a time',
    status: 'documented',
    source: 'shopify.dev, changelog of 2026-01: five bulk operations at a time instead of one',
    before: [run(ALL, { version: '2025-10' })],
    ask: run(ALL, { version: '2025-10' }),
    answer: {
      body: {
        data: {
          bulkOperationRunQuery: { userErrors: [{ message: /already in progress/ }] },
        },
      },
    },
  },
  {
    id: 'bulk/cancel',
    says: 'what is not over is being canceled',
    source: CATALOG,
    before: [run(ALL)],
    ask: cancel(ID),
    answer: {
      body: { data: { bulkOperationCancel: { bulkOperation: { status: 'CANCELING' }, userErrors: [] } } },
    },
  },
  {
    id: 'bulk/canceled',
    says: 'and then is canceled',
    source: RECORD('bulk-operation-cancel-preserves-fields'),
    before: [run(ALL), cancel(ID), done],
    ask: read(),
    answer: { body: { data: { bulkOperation: { status: 'CANCELED', completedAt: /Z$/, url: null } } } },
  },
  {
    id: 'bulk/cancel-completed',
    says: 'what is completed is not canceled',
    source: CATALOG,
    before: [run(ALL), done],
    ask: cancel(ID),
    answer: {
      body: {
        data: {
          bulkOperationCancel: {
            bulkOperation: { status: 'COMPLETED' },
            userErrors: [
              { field: null, message: 'A bulk operation cannot be canceled when it is completed' },
            ],
          },
        },
      },
    },
  },
  {
    id: 'bulk/cancel-unknown',
    says: 'what is not there is not canceled',
    source: CATALOG,
    ask: cancel('gid://shopify/BulkOperation/0'),
    answer: {
      body: {
        data: {
          bulkOperationCancel: {
            bulkOperation: null,
            userErrors: [{ field: ['id'], message: 'Bulk operation does not exist' }],
          },
        },
      },
    },
  },
  {
    id: 'bulk/other-id',
    says: 'an id of something else is an error of the request',
    source: ARGUMENTS,
    ask: read('gid://shopify/Product/1'),
    answer: {
      body: {
        errors: [
          { message: 'Invalid id: gid://shopify/Product/1', extensions: { code: 'RESOURCE_NOT_FOUND' } },
        ],
      },
    },
  },
  refused(
    'none',
    'a query without a connection',
    '{ shop { id } }',
    'Bulk queries must contain at least one connection.',
    CODES,
  ),
  refused('empty', 'no query', '', 'Invalid bulk query: syntax error, unexpected end of file', CODES),
  refused(
    'nodes',
    'connections are selected by edges',
    '{ products { nodes { id } } }',
    "All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: 'products { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: 'products'.",
  ),
  refused(
    'deep',
    'two levels of connections at most',
    '{ collections { edges { node { id products { edges { node { id variants { edges { node { id } } } } } } } } } }',
    'Bulk queries cannot contain connections with a nesting depth greater than 2.',
  ),
  refused(
    'no-parent-id',
    'what has children has its id selected',
    '{ products { edges { node { title variants { edges { node { id } } } } } } }',
    "The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': products.",
  ),
  refused(
    'mutation',
    'a mutation is no query',
    'mutation { productCreate(input: { title: "x" }) { product { id } } }',
    'Invalid operation type. Only `query` operations are supported.',
  ),
  refused(
    'in-list',
    'a connection within a list',
    '{ orders { edges { node { id fulfillments { events { edges { node { id } } } } } } } }',
    'Queries that contain a connection field within a list field are not currently supported.',
  ),
  {
    id: 'bulk/refused-node',
    says: 'node at the top is two errors',
    source: VALIDATORS,
    ask: run('{ node(id: "gid://shopify/Product/0") { id } }'),
    answer: {
      body: {
        data: {
          bulkOperationRunQuery: {
            userErrors: [
              { message: 'Bulk queries cannot contain a top level `node` field.' },
              { message: 'Bulk queries must contain at least one connection.' },
            ],
          },
        },
      },
    },
  },
  {
    id: 'bulk/mutation',
    says: 'a mutation is run with the variables of each line',
    source: MUTATION,
    before: staged('{"product":{"title":"Peak Cap"}}', '{"product":{"title":""}}'),
    ask: runMutation(PRODUCT_CREATE, PATH),
    answer: {
      body: { data: { bulkOperationRunMutation: { bulkOperation: created('MUTATION'), userErrors: [] } } },
    },
  },
  {
    id: 'bulk/mutation-output',
    says: 'each line answers with its number, counted from nought',
    source: MUTATION,
    before: [
      ...staged('{"product":{"title":"Peak Cap"}}', '{"product":{"title":""}}', 'not json'),
      runMutation(PRODUCT_CREATE, PATH),
      done,
      read(MUTATED),
    ],
    ask: fetchOutput,
    answer: {
      body: [
        { data: { productCreate: { product: { title: 'Peak Cap' }, userErrors: [] } }, __lineNumber: 0 },
        {
          data: {
            productCreate: {
              product: null,
              userErrors: [{ field: ['title'], message: "Title can't be blank" }],
            },
          },
          __lineNumber: 1,
        },
        { errors: [{ message: /JSON/ }], __lineNumber: 2 },
      ],
    },
  },
  {
    id: 'bulk/mutation-does',
    says: 'what a line asks for is done, once',
    source: MUTATION,
    before: [...staged('{"product":{"title":"Peak Cap"}}'), runMutation(PRODUCT_CREATE, PATH), done, done],
    ask: {
      document:
        '{ products(first: 5) { nodes { title } } currentBulkOperation(type: MUTATION) { status objectCount } }',
    },
    answer: {
      body: {
        data: {
          products: { nodes: [{ title: 'Peak Cap' }] },
          currentBulkOperation: { status: 'COMPLETED', objectCount: '1' },
        },
      },
    },
  },
  mutationRefused(
    'no-file',
    'a file that was not uploaded',
    { mutation: PRODUCT_CREATE },
    {
      field: null,
      message:
        "The JSONL file could not be found. Try uploading the file again, and check that you've entered the URL correctly for the stagedUploadPath mutation argument.",
      code: 'NO_SUCH_FILE',
    },
    RECORD('bulk-operation-run-mutation-user-errors'),
  ),
  mutationRefused(
    'syntax',
    'a document that does not parse',
    { mutation: 'mutation { not parseable' },
    {
      field: null,
      message: /^Failed to parse the mutation - syntax error, unexpected end of file at \[1, \d+\]$/,
      code: 'INVALID_MUTATION',
    },
  ),
  mutationRefused(
    'query',
    'a query is no mutation',
    { mutation: 'query { products { edges { node { id } } } }' },
    {
      field: null,
      message: 'Invalid operation type. Only `mutation` operations are supported.',
      code: 'INVALID_MUTATION',
    },
  ),
  mutationRefused(
    'two',
    'one mutation at a time',
    {
      mutation:
        'mutation Two($a: ProductCreateInput!, $b: ProductUpdateInput!) { productCreate(product: $a) { product { id } } productUpdate(product: $b) { product { id } } }',
    },
    { field: ['mutation'], message: 'You must specify a single top level mutation.', code: null },
  ),
  mutationRefused(
    'name',
    'bulk operations do not start bulk operations',
    { mutation: 'mutation Probe($q: String!) { bulkOperationRunQuery(query: $q) { bulkOperation { id } } }' },
    { field: ['mutation'], message: 'You must use an allowed mutation name.', code: null },
  ),
  mutationRefused(
    'connections',
    'one connection at most',
    {
      mutation:
        'mutation Make($product: ProductCreateInput!) { productCreate(product: $product) { product { variants(first: 1) { edges { node { id } } } media(first: 1) { edges { node { id } } } } } }',
    },
    { field: ['mutation'], message: 'Bulk mutations cannot contain more than 1 connection.', code: null },
    CONNECTIONS,
  ),
  mutationRefused(
    'short-name',
    'a name of one’s own has ten characters at least',
    { mutation: PRODUCT_CREATE, more: { name: 'short' } },
    {
      field: ['clientIdentifier'],
      message: 'is too short (minimum is 10 characters)',
      code: 'INVALID_MUTATION',
    },
    NAMES,
  ),
]

export const bulkOperationCases: Evidence[] = cases.map(({ status = 'recorded', ...each }) => ({
  scopes,
  ...each,
  status,
}))
