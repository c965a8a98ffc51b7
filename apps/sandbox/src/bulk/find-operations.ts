import { GraphQLError } from 'graphql'
import { keyTerm, listTerm, momentOf, momentTerm, numberTerm, type TermSql } from '../graphql/search-sql'
import { listingOf, type SearchedList, type Wanted } from '../graphql/searched-list'
import type { Listing } from '../graphql/sql-page'
import type { Owner } from './operation'

/** The operations of an app that Shopify's search finds, in the order of one of `BulkOperationsSortKeys`. */
export const operationListing = ({ shop, apiKey }: Owner, { query, sortKey }: Wanted): Listing =>
  listingOf(
    OPERATIONS,
    { sql: 'shop = ? and api_key = ?', values: [shop, apiKey] },
    { query, sortKey: sortKey ?? 'CREATED_AT' },
  )

const timeTerm =
  (column: string): TermSql =>
  (term) => {
    if (Number.isNaN(Date.parse(term.value)))
      throw new GraphQLError(`Invalid timestamp for query filter \`${term.field}\`.`, {
        extensions: { code: 'BAD_REQUEST' },
      })
    return momentTerm(column)(term)
  }

const OPERATIONS: SearchedList = {
  name: 'bulk operations',
  from: 'bulk_operation',
  id: 'id',
  sorts: { CREATED_AT: momentOf('created_at'), COMPLETED_AT: momentOf('completed_at') },
  terms: {
    id: numberTerm('id'),
    status: listTerm(keyTerm('lower(status)')),
    operation_type: listTerm(keyTerm('lower(type)')),
    created_at: timeTerm('created_at'),
    completed_at: timeTerm('completed_at'),
  },
}
