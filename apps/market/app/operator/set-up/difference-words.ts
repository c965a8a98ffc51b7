const DEFINITIONS: Record<string, string> = {
  vendor: 'Vendor profiles',
  'product-link': 'The vendor of a product',
  'variant-link': 'The vendor of a variant',
}

const ITEMS: Record<string, string> = {
  name: 'Name',
  description: 'Description',
  displayNameKey: 'Field that is shown as the title',
  type: 'Type',
  required: 'Must be filled in',
  'access.admin': 'Who sees it in Shopify admin',
  'access.storefront': 'Whether the store may show it',
  'capabilities.publishable': 'Entries can be drafts',
  'validations.choices': 'Allowed values',
  'validations.file_type_options': 'Allowed kinds of file',
  'validations.metaobject_definition_id': 'What it leads to',
}

/** What a difference is about, e.g. “Vendor profiles, field status: Allowed values”. */
export function nameOfItem({ definition, item }: { definition: string; item: string }): string {
  const [, field, rest = item] = /^fields\.([^.]+)\.(.+)$/.exec(item) ?? []
  const what = ITEMS[rest] ?? rest.replace(/^validations\./, 'Rule ')
  const where = DEFINITIONS[definition] ?? definition
  return field === undefined ? `${where}: ${what}` : `${where}, field ${field}: ${what}`
}

/** A value as a person reads it. */
export function wordsOf(value: string | null): string {
  if (value === null) return 'nothing'
  if (value === 'true') return 'yes'
  if (value === 'false') return 'no'
  const list = listIn(value)
  return list ? list.join(', ') : value
}

function listIn(value: string): string[] | null {
  if (!value.startsWith('[')) return null
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) ? parsed.map(String) : null
  } catch {
    return null
  }
}
