import { readdirSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql'
import { z } from 'zod'

const FOLDER = join(dirname(findPackageJSON('@shopify/dev-mcp', import.meta.url) ?? ''), 'dist/data')
const FILE = /^admin_(\d{4}-\d{2}|unstable)\.json\.gz$/

/** One version of Shopify's own schema, and which access scopes (any one of them) its fields and types ask for. */
export type AdminSchema = {
  version: string
  schema: GraphQLSchema
  access: (owner: string, field?: string) => Access | null
}

export type Access = { scopes: string[]; wording: string }

/** Every version there is a schema for, oldest first. */
export const VERSIONS: string[] = readdirSync(FOLDER)
  .flatMap((name) => FILE.exec(name)?.[1] ?? [])
  .sort()

/**
 * The version that answers a request for `asked`: itself, or, as Shopify falls forward, the oldest one that is
 * accessible. Null for something that is no version at all.
 */
export function answeringVersion(asked: string): string | null {
  if (VERSIONS.includes(asked)) return asked
  return /^\d{4}-\d{2}$/.test(asked) ? (VERSIONS[0] ?? null) : null
}

const loaded = new Map<string, AdminSchema>()

/** Reading one takes about 0.3 s, so each is read once, when it is first asked for. */
export function adminSchema(version: string): AdminSchema {
  const known = loaded.get(version)
  if (known) return known
  const fresh = load(version)
  loaded.set(version, fresh)
  return fresh
}

const schemaFile = z.object({
  data: z.custom<IntrospectionQuery>(
    (value) => typeof value === 'object' && value !== null && '__schema' in value,
  ),
  offline_scopes: z.object({
    items: z.array(
      z.object({
        typeName: z.string(),
        fieldName: z.string().optional(),
        requiredAccess: z.string(),
        offlineScopes: z.array(z.string()),
      }),
    ),
  }),
})

function load(version: string): AdminSchema {
  const text = gunzipSync(readFileSync(join(FOLDER, `admin_${version}.json.gz`))).toString()
  const { data, offline_scopes: scopes } = schemaFile.parse(JSON.parse(text))
  const access = new Map<string, Access>()
  for (const { typeName, fieldName, requiredAccess, offlineScopes } of scopes.items) {
    if (offlineScopes.length === 0) continue
    access.set(fieldName ? `${typeName}.${fieldName}` : typeName, {
      scopes: offlineScopes,
      wording: requiredAccess,
    })
  }
  return {
    version,
    schema: buildClientSchema(data),
    access: (owner, field) => access.get(field ? `${owner}.${field}` : owner) ?? null,
  }
}
