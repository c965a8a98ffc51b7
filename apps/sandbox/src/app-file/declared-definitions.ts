import { z } from 'zod'

type Validation = { name: string; value: string }
type Access = { admin: string; storefront: string; customerAccount: string }

/** A type, and the types of metaobjects it may point to: `metaobject_reference<$app:author>`. */
type DeclaredType = { type: string; targets: string[] }

export type DeclaredField = DeclaredType & {
  key: string
  name: string | null
  description: string | null
  required: boolean
  validations: Validation[]
}

export type DeclaredMetaobject = {
  /** Without the app: `author`. */
  type: string
  name: string | null
  description: string | null
  displayNameKey: string | null
  access: Access
  capabilities: { publishable: boolean; translatable: boolean; renderable: boolean; onlineStore: boolean }
  fields: DeclaredField[]
}

export type DeclaredMetafield = Omit<DeclaredField, 'required'> & {
  ownerType: string
  /** `$app` or `$app:<name>`. */
  namespace: string
  access: Access
  capabilities: ('adminFilterable' | 'uniqueValues')[]
}

/** The definitions of its custom data that an app declares in its configuration. */
export type DeclaredDefinitions = { metaobjects: DeclaredMetaobject[]; metafields: DeclaredMetafield[] }

const text = z.string().nullish()
const access = z
  .strictObject({ admin: text, storefront: text, customer_account: text })
  .partial()
  .prefault({})
  .transform(({ admin, storefront, customer_account: customerAccount }) => ({
    admin: (admin ?? 'merchant_read').toUpperCase(),
    storefront: (storefront ?? 'none').toUpperCase(),
    customerAccount: (customerAccount ?? 'none').toUpperCase(),
  }))
const validations = z
  .record(z.string(), z.unknown())
  .prefault({})
  .transform((given) =>
    Object.entries(given).map(([name, value]) => ({
      name,
      value: typeof value === 'object' ? JSON.stringify(value) : String(value),
    })),
  )
const off = z.literal(false).optional()
const isOn = z.boolean().default(false)

const field = z.strictObject({
  type: z.string(),
  name: text,
  description: text,
  required: z.boolean().default(false),
  validations,
})
const shortField = z.union([z.string().transform((type) => field.parse({ type })), field])

const metaobject = z.strictObject({
  name: text,
  description: text,
  display_name_field: text,
  access,
  capabilities: z
    .strictObject({
      publishable: isOn,
      translatable: isOn,
      renderable: z.union([z.boolean(), z.object({})]).default(false),
      online_store: off,
    })
    .prefault({}),
  fields: z.record(z.string(), shortField).prefault({}),
})

const metafield = z.strictObject({
  type: z.string(),
  name: text,
  description: text,
  access,
  capabilities: z
    .strictObject({
      admin_filterable: isOn,
      unique_values: z.boolean().optional(),
      cart_to_order_copyable: off,
    })
    .prefault({}),
  validations,
})

const owner = z.object({ metafields: z.record(z.string(), z.record(z.string(), metafield)) })

/**
 * Reads `[metaobjects.app.<type>]` and `[<owner>.metafields.app.<key>]` of a parsed configuration. Throws for what is
 * not built. Source: shopify.dev, "Manage metafield definitions" and "Manage metaobject definitions", TOML reference.
 */
export function readDefinitions(toml: Record<string, unknown>): DeclaredDefinitions {
  const { metaobjects } = z
    .object({ metaobjects: z.strictObject({ app: z.record(z.string(), metaobject) }).optional() })
    .parse({ metaobjects: toml.metaobjects })
  return {
    metaobjects: Object.entries(metaobjects?.app ?? {}).map(([type, given]) => toMetaobject(type, given)),
    metafields: Object.entries(toml).flatMap(([name, table]) => {
      refuseStandard(name, table)
      if (typeof table !== 'object' || table === null || !('metafields' in table)) return []
      return metafieldsOf(ownerTypeOf(name), owner.parse(table).metafields)
    }),
  }
}

function refuseStandard(name: string, table: unknown): void {
  const isThere =
    name === 'standard_metafields' ||
    (typeof table === 'object' && table !== null && 'standard_metafields' in table)
  if (isThere) throw new Error(`Souk sandbox: standard_metafields (in [${name}]) are not built`)
}

/** `product_variant` → `PRODUCTVARIANT`, `company_location` → `COMPANY_LOCATION`. */
function ownerTypeOf(table: string): string {
  if (table === 'variant' || table === 'product_variant') return 'PRODUCTVARIANT'
  return table === 'draft_order' ? 'DRAFTORDER' : table.toUpperCase()
}

function metafieldsOf(
  ownerType: string,
  namespaces: z.infer<typeof owner>['metafields'],
): DeclaredMetafield[] {
  return Object.entries(namespaces).flatMap(([namespace, keys]) =>
    Object.entries(keys).map(([key, given]) => ({
      ...{ ownerType, key, access: given.access, validations: given.validations },
      capabilities: [
        ...(given.capabilities.admin_filterable ? (['adminFilterable'] as const) : []),
        ...(given.capabilities.unique_values ? (['uniqueValues'] as const) : []),
      ],
      namespace: namespace === 'app' ? '$app' : `$app:${namespace}`,
      name: given.name ?? null,
      description: given.description ?? null,
      ...typeOf(given.type),
    })),
  )
}

function toMetaobject(type: string, given: z.infer<typeof metaobject>): DeclaredMetaobject {
  const { publishable, translatable, renderable } = given.capabilities
  return {
    type,
    name: given.name ?? null,
    description: given.description ?? null,
    displayNameKey: given.display_name_field ?? null,
    access: given.access,
    capabilities: { publishable, translatable, renderable: renderable !== false, onlineStore: false },
    fields: Object.entries(given.fields).map(([key, each]) => ({
      ...{ key, required: each.required, validations: each.validations },
      name: each.name ?? null,
      description: each.description ?? null,
      ...typeOf(each.type),
    })),
  }
}

function typeOf(text: string): DeclaredType {
  const [, type = text, targets = ''] = /^([\w.]+)<(.*)>$/.exec(text) ?? []
  return { type, targets: targets.split(',').flatMap((each) => each.trim() || []) }
}
