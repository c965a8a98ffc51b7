import { matchesAll, parseSearch, type Term } from '../../graphql/search-query'
import { sortBy } from '../../graphql/sort-by'
import { shopifyTime } from '../../graphql/time'
import type { Entry } from './entry'

/** `display_name:Alpha* fields.city:Berlin handle:x id:>5 updated_at:<2026-01-01T00:00:00Z`; all terms must hold. */
export function filterEntries(entries: Entry[], query: string): Entry[] {
  const terms = parseSearch(query)
  return entries.filter((entry) => matchesAll(terms, (term) => fieldOf(entry, term)))
}

function fieldOf(entry: Entry, { field }: Term): string | number | null {
  if (field.startsWith('fields.')) return entry.values[field.slice('fields.'.length)] ?? null
  switch (field) {
    case 'display_name':
      return entry.displayName
    case 'handle':
      return entry.handle
    case 'id':
      return entry.id
    case 'created_at':
      return shopifyTime(entry.createdAt)
    case 'updated_at':
      return shopifyTime(entry.updatedAt)
    default:
      throw new Error(`Souk sandbox: metaobjects cannot be searched by ${field || 'words without a field'}`)
  }
}

export const sortEntries = (entries: Entry[], sortKey: string) =>
  sortBy(entries, { values: sortValues, sortKey, what: 'metaobjects' })

const sortValues: Record<string, (entry: Entry) => string | number> = {
  id: ({ id }) => id,
  display_name: ({ displayName }) => displayName.toLowerCase(),
  updated_at: ({ updatedAt }) => updatedAt,
}
