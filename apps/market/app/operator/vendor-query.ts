import type { VendorQuery } from './vendor-query.server'

export type { VendorQuery }

/** The address of a view of the list; page 1 and empty values leave the address short. */
export function vendorSearchParams({ status, search, page }: VendorQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (status) params.set('status', status)
  if (search) params.set('search', search)
  if (page > 1) params.set('page', String(page))
  return params
}
