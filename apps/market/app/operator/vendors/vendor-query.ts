import type { VendorQuery } from './vendor-query.server'

export type { VendorQuery }

/** What a view of the list shows, as its address; what goes without saying leaves the address short. */
export function vendorSearchParams(query: VendorQuery): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of [
    'status',
    'search',
    'from',
    'to',
    'lookAlike',
    'group',
    'country',
    'mailRefused',
  ] as const) {
    const value = query[name]
    if (value) params.set(name, value)
  }
  if (query.sort !== 'applied' || !query.descending) params.set('sort', sortText(query))
  return params
}

/** The same, with the saved view that it began as. */
export function vendorAddress(query: VendorQuery): URLSearchParams {
  const params = vendorSearchParams(query)
  if (query.view) params.set('view', query.view)
  return params
}

/** As the list's sort menu and the address have it. */
export const sortText = ({ sort, descending }: Pick<VendorQuery, 'sort' | 'descending'>) =>
  `${sort} ${descending ? 'desc' : 'asc'}` as const
