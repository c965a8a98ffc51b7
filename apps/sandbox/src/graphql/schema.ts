import { readdirSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql'
import { z } from 'zod'
import { collectGarbage } from './collect-garbage'

const FOLDER = join(dirname(findPackageJSON('@shopify/dev-mcp', import.meta.url) ?? ''), 'dist/data')
const QUARTER = /^\d{4}-(01|04|07|10)$/
const FILE = /^(.+)_(\d{4}-\d{2}|unstable)\.json\.gz$/

/** One version of Shopify's own schema, and which access scopes (any one of them) its fields and types ask for. */
export type ApiSchema = {
  version: string
  schema: GraphQLSchema
  access: (owner: string, field?: string) => Access | null
}

export type Access = { scopes: string[]; wording: string }

/** The versions of one API. */
export type Schemas = {
  /** Every version there is a schema for, oldest first. */
  versions: string[]
  /**
   * The version that answers a request for `asked`: itself, or, as Shopify falls forward from a version that is no
   * longer supported, the oldest one that is. Null for what never was a version, or is none yet.
   */
  answering: (asked: string) => string | null
  /** Reading one takes about 0.3 s, so each is read once, when it is first asked for. */
  read: (version: string) => ApiSchema
  /** Whether it is one of those that were read. */
  isOwn: (schema: GraphQLSchema) => boolean
}

export function schemasOf(api: 'admin' | 'storefront-graphql'): Schemas {
  const versions = readdirSync(FOLDER)
    .flatMap((name) => {
      const [, of, version = ''] = FILE.exec(name) ?? []
      return of === api ? [version] : []
    })
    .sort()
  const loaded = new Map<string, ApiSchema>()
  return {
    versions,
    answering: (asked) => {
      if (versions.includes(asked)) return asked
      const [oldest] = versions
      return oldest !== undefined && QUARTER.test(asked) && asked < oldest ? oldest : null
    },
    read: (version) => {
      const known = loaded.get(version)
      if (known) return known
      const fresh = load(version, join(FOLDER, `${api}_${version}.json.gz`))
      loaded.set(version, fresh)
      collectGarbage()
      return fresh
    },
    isOwn: (schema) => [...loaded.values()].some((each) => each.schema === schema),
  }
}

const schemaFile = z.object({
  data: z.custom<IntrospectionQuery>(
    (value) => typeof value === 'object' && value !== null && '__schema' in value,
  ),
  offline_scopes: z
    .object({
      items: z.array(
        z.object({
          typeName: z.string(),
          fieldName: z.string().optional(),
          requiredAccess: z.string(),
          offlineScopes: z.array(z.string()),
        }),
      ),
    })
    .default({ items: [] }),
})

function load(version: string, file: string): ApiSchema {
  const text = gunzipSync(readFileSync(file)).toString()
  const { data, offline_scopes: scopes } = schemaFile.parse(JSON.parse(text))
  const access = new Map<string, Access>()
  for (const { typeName, fieldName, requiredAccess, offlineScopes } of scopes.items) {
    if (offlineScopes.length === 0) continue
    access.set(fieldName ? `${typeName}.${fieldName}` : typeName, {
      scopes: offlineScopes,
      wording: requiredAccess,
    })
  }
  for (const [owner, wording] of restrictions(data)) {
    const needed = [...wording.matchAll(/`(unauthenticated_\w+)`/g)].flatMap(([, scope]) => scope ?? [])
    if (needed.length > 0 && !access.has(owner)) access.set(owner, { scopes: needed, wording })
  }
  return {
    version,
    schema: buildClientSchema(data),
    access: (owner, field) => access.get(field ? `${owner}.${field}` : owner) ?? null,
  }
}

const restricted = z.object({ name: z.string(), requiredAccess: z.string().nullish() })
const restrictedTypes = z.object({
  types: z.array(restricted.extend({ fields: z.array(restricted).nullish() })),
})

/** What the Storefront API's schema says beside a type or field that needs a scope. */
function restrictions(data: IntrospectionQuery): [owner: string, wording: string][] {
  const { types } = restrictedTypes.parse(data.__schema)
  return types.flatMap(({ name: type, requiredAccess, fields }) => [
    ...(requiredAccess ? [[type, requiredAccess] satisfies [string, string]] : []),
    ...(fields ?? []).flatMap((field): [string, string][] =>
      field.requiredAccess ? [[`${type}.${field.name}`, field.requiredAccess]] : [],
    ),
  ])
}
