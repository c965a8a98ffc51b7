import { z } from 'zod'
import { STATUSES } from './vendor-status'

/** The vendors page's address: every view of the list can be linked to. What does not fit counts as not said. */
const vendorQuery = z.object({
  status: z.enum(STATUSES).optional().catch(undefined),
  search: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type VendorQuery = z.infer<typeof vendorQuery>

/** The other way round; page 1 and empty values leave the address short. */
export function vendorSearchParams({ status, search, page }: VendorQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (status) params.set('status', status)
  if (search) params.set('search', search)
  if (page > 1) params.set('page', String(page))
  return params
}

export const parseVendorQuery = (params: URLSearchParams): VendorQuery =>
  vendorQuery.parse({
    status: params.get('status') ?? undefined,
    search: params.get('search') ?? '',
    page: params.get('page') ?? 1,
  })
