import { type GraphQLSchema, isObjectType } from 'graphql'
import { roots } from '../src/admin-api/roots'
import { adminSchemas } from '../src/admin-api/schema'
import type { Schemas } from '../src/graphql/schema'
import { watchAnswers } from '../src/graphql/watch-answers'
import { storefrontRoots } from '../src/storefront-api/roots'
import { storefrontSchemas } from '../src/storefront-api/schema'

/** The fields that answers were seen to have, by API and type. */
export type Seen = Map<Api, Map<string, Set<string>>>

type Api = {
  name: string
  schemas: Schemas
  roots: Record<'QueryRoot' | 'Mutation', Record<string, unknown>>
}

/** Every API of the sandbox; a new one adds its line. */
const APIS: Api[] = [
  { name: 'Admin', schemas: adminSchemas, roots },
  { name: 'Storefront', schemas: storefrontSchemas, roots: storefrontRoots },
]

/** What wraps an answer rather than being one. */
const WRAPPING = /(Payload|Connection|Edge|PageInfo)$/

/** From now on every object that is answered says which fields of its type it has, asked for or not. */
export function watchFields(): Seen {
  const seen: Seen = new Map(APIS.map((api) => [api, new Map()]))
  watchAnswers((schema, type, answer) => {
    const api = APIS.find(({ schemas }) => schemas.isOwn(schema))
    const types = api && seen.get(api)
    if (!types) return
    const fields = types.get(type) ?? new Set()
    types.set(type, fields)
    for (const name of Object.keys(answer)) fields.add(name)
  })
  return seen
}

/** docs/sandbox-coverage.md: what of Shopify's schemas is built, by API and version. */
export function coveragePage(seen: Seen): string {
  const versions = APIS.flatMap((api) =>
    api.schemas.versions.map((version) => versionRow(api, version, seen)),
  )
  return [
    '# What the sandbox has built of Shopify’s schemas',
    '`npm run sandbox:coverage` prints this page, and a test keeps it true. A root field is built when it is in the tables of its API; a field of a type when an answer to one of the cases in `apps/sandbox/evidence` has it. Everything else answers `Souk sandbox: no resolver for Type.field`.',
    table(['API', 'version', 'queries', 'mutations', 'fields of the types they answer'], versions),
    ...APIS.map((api) => apiPart(api, seen)),
    '',
  ].join('\n\n')
}

function versionRow(api: Api, version: string, seen: Seen): string[] {
  const { name, schemas, roots: built } = api
  const { schema } = schemas.read(version)
  const count = (root: 'QueryRoot' | 'Mutation') => {
    const fields = fieldsOf(schema, root)
    return `${fields.filter((field) => field in built[root]).length} of ${fields.length}`
  }
  const types = typesOf(schema, seen.get(api))
  const sum = (part: (type: (typeof types)[number]) => number) =>
    types.reduce((total, type) => total + part(type), 0)
  const fields = `${sum(({ has }) => has.length)} of ${sum(({ all }) => all.length)}`
  return [name, version, count('QueryRoot'), count('Mutation'), fields]
}

function apiPart(api: Api, seen: Seen): string {
  const { name, schemas, roots: built } = api
  const newest = schemas.versions.filter((version) => version !== 'unstable').at(-1) ?? ''
  const { schema } = schemas.read(newest)
  const names = (root: 'QueryRoot' | 'Mutation') => code(Object.keys(built[root]).sort())
  return [
    `## ${name} API`,
    `Queries: ${names('QueryRoot')}`,
    `Mutations: ${names('Mutation')}`,
    table(
      [`type (${newest})`, 'built', 'fields'],
      typesOf(schema, seen.get(api)).map(({ type, has, all }) => [
        `\`${type}\``,
        `${has.length} of ${all.length}`,
        code(has),
      ]),
    ),
  ].join('\n\n')
}

function typesOf(
  schema: GraphQLSchema,
  seen: Map<string, Set<string>> = new Map(),
): { type: string; has: string[]; all: string[] }[] {
  return [...seen]
    .filter(([type]) => !WRAPPING.test(type) && isObjectType(schema.getType(type)))
    .map(([type, fields]) => {
      const all = fieldsOf(schema, type)
      return { type, has: all.filter((field) => fields.has(field)).sort(), all }
    })
    .sort((a, b) => (a.type < b.type ? -1 : 1))
}

function fieldsOf(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name)
  return isObjectType(type) ? Object.keys(type.getFields()) : []
}

const code = (names: string[]): string => names.map((name) => `\`${name}\``).join(', ')

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
