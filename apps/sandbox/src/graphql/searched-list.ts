import { z } from 'zod'
import type { State } from '../state'
import { pageArguments } from './connection'
import { parseSearch, type Term } from './search-query'
import { searchSql, type TermSql } from './search-sql'
import { allOf, type Sql } from './sql'
import { countUpTo, type Listing, sqlPage } from './sql-page'

/** A list that can be searched and sorted. */
export type SearchedList = {
  /** In the plural, as an error that says what is not built calls them. */
  name: string
  from: string
  id: string
  /** Expressions by sort key. */
  sorts: Record<string, string>
  /** What the fields of a search ask; words without a field are `''`. */
  terms: Record<string, TermSql>
  /** What a field asks that is not one of these, for those that have more than can be named. */
  otherTerm?: TermSql
}

/** What of it is wanted. */
export type Wanted = { query?: string | null | undefined; sortKey?: string | null | undefined }

/** @param own which of the rows there are for whoever asks */
export function listingOf(list: SearchedList, own: Sql, { query, sortKey }: Wanted): Listing {
  const { name, from, id, sorts } = list
  const sort = sorts[sortKey ?? 'ID']
  if (sort === undefined) throw new Error(`Souk sandbox: ${name} cannot be sorted by ${sortKey}`)
  const where = query ? allOf([own, searchSql(parseSearch(query), (term) => termOf(list, term))]) : own
  return { from, where, id, sort }
}

function termOf({ name, terms, otherTerm }: SearchedList, term: Term): Sql {
  const asked = Object.hasOwn(terms, term.field) ? terms[term.field] : otherTerm
  if (!asked) throw new Error(`Souk sandbox: ${name} cannot be searched by ${term.field}`)
  return asked(term)
}

const text = z.string().nullish()
const listArguments = pageArguments.extend({ query: text, sortKey: text, savedSearchId: z.null().optional() })
const countArguments = z.object({ query: text, limit: z.number().nullish() })

/** Answers a field like `products`. */
export function searchedPage<Node extends object>(
  state: State,
  args: unknown,
  { listing, present }: { listing: (wanted: Wanted) => Listing; present: (id: number) => Node | null },
) {
  const { query, sortKey, savedSearchId: _, ...given } = listArguments.parse(args)
  return sqlPage(state, listing({ query, sortKey }), { given, present })
}

/** Answers a field like `productsCount`: of more than the limit it says only that there are at least as many. */
export function searchedCount(state: State, args: unknown, listing: (wanted: Wanted) => Listing) {
  const { query, limit } = countArguments.parse(args)
  const most = limit == null ? Number.MAX_SAFE_INTEGER : limit + 1
  const found = countUpTo(state, listing({ query }), most)
  return limit != null && found > limit
    ? { count: limit, precision: 'AT_LEAST' }
    : { count: found, precision: 'EXACT' }
}
