import type * as zod from 'zod'

/** The schemas that were asked to read something since this was last emptied. */
export const asked = new Set<zod.ZodType>()

/** What makes another schema of one: the other is watched too. */
const DERIVING = [
  'extend',
  'safeExtend',
  'pick',
  'omit',
  'partial',
  'refine',
  'superRefine',
  'transform',
  'pipe',
  'and',
  'or',
]

function watch<Schema extends zod.ZodType>(schema: Schema): Schema {
  for (const name of ['parse', 'safeParse', ...DERIVING]) {
    const original: unknown = Reflect.get(schema, name)
    if (typeof original !== 'function') continue
    Reflect.set(schema, name, (...args: unknown[]) => {
      if (!DERIVING.includes(name)) asked.add(schema)
      const made: unknown = Reflect.apply(original, schema, args)
      return DERIVING.includes(name) && isSchema(made) ? watch(made) : made
    })
  }
  return schema
}

const isSchema = (value: unknown): value is zod.ZodType =>
  typeof value === 'object' && value !== null && 'safeParse' in value

/** zod, whose objects and unions tell when they read something: so a test learns which forms a route takes. */
export function watchedZod(actual: typeof zod): typeof zod {
  const makers = ['object', 'strictObject', 'looseObject', 'union', 'discriminatedUnion'] as const
  const watched = Object.fromEntries(
    makers.map((name) => [
      name,
      (...args: unknown[]) => {
        const made: unknown = Reflect.apply(actual[name], actual, args)
        return isSchema(made) ? watch(made) : made
      },
    ]),
  )
  const all = { ...actual, ...watched }
  return { ...all, z: { ...actual.z, ...watched } }
}

const def = (schema: object): Record<string, unknown> => {
  const found: unknown = Reflect.get(schema, 'def')
  return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found)) : {}
}

/** The objects that a schema may read: one for each option. */
function optionsOf(schema: zod.ZodType): Record<string, zod.ZodType>[] {
  const { type, shape, options, in: before, innerType } = def(schema)
  if (type === 'object' && typeof shape === 'object' && shape !== null)
    return [Object.fromEntries(Object.entries(shape).filter(([, field]) => isSchema(field)))]
  if (type === 'union' && Array.isArray(options)) return options.filter(isSchema).flatMap(optionsOf)
  const inside = [before, innerType].find(isSchema)
  return inside ? optionsOf(inside) : []
}

const takes = (field: zod.ZodType, value: unknown): boolean => {
  try {
    return field.safeParse(value).success
  } catch {
    return false
  }
}

/** An id that nothing has. */
const NOBODYS = '01890000-0000-7000-8000-000000000000'

/** A field that takes an id of ours, or a number of Shopify's, and nothing that a person would type. */
const isId = (field: zod.ZodType): boolean =>
  (takes(field, NOBODYS) || takes(field, '99999999999999999999')) &&
  !['Some text', '', '0', 'true'].some((value) => takes(field, value))

/** Fields that hold many ids. */
const isIds = (field: zod.ZodType): boolean => takes(field, [NOBODYS]) && !takes(field, ['Some text'])

const SAMPLES = ['yes', '1', 'a@example.com', '2030-01-01', 'Some text', 'true', '0', '', '#000000', NOBODYS]

function sampleOf(field: zod.ZodType): string | null {
  const { values, entries } = def(field)
  const said = [...(Array.isArray(values) ? values : []), ...Object.values(Object(entries))]
  return [...said.map(String), ...SAMPLES].find((value) => takes(field, value)) ?? null
}

export type FilledForm = {
  fields: Record<string, string>
  /** A field that names an id, and whether it takes this one for an id at all. */
  ids: { name: string; takesId: (id: string) => boolean }[]
}

/**
 * Every form among the schemas, filled in as a person would. What a route reads in parts is one form: each has the fields of
 * the others too.
 */
export function formsAmong(schemas: Iterable<zod.ZodType>): FilledForm[] {
  const forms = [...schemas].flatMap(optionsOf).map(fillIn)
  return forms.map(({ fields, ids }) => ({
    fields: Object.assign({}, ...forms.map((other) => other.fields), fields),
    ids,
  }))
}

function fillIn(shape: Record<string, zod.ZodType>): FilledForm {
  const entries = Object.entries(shape)
  const filled = entries.flatMap(([name, field]) => {
    const sample = sampleOf(field)
    return sample === null ? [] : [[name, sample] as const]
  })
  const ids = entries
    .filter(([, field]) => isId(field) || isIds(field))
    .map(([name, field]) => ({
      name,
      takesId: (id: string) => takes(field, id) || takes(field, [id]),
    }))
  return { fields: Object.fromEntries(filled), ids }
}
