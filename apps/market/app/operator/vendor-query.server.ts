import { searchWords, VENDOR_STATUSES } from '@souk/vendors'
import { z } from 'zod'

/** The vendors page's address: every view of the list can be linked to. What does not fit counts as not said. */
const vendorQuery = z.object({
  status: z.enum(VENDOR_STATUSES).optional().catch(undefined),
  search: searchWords.pipe(z.string().max(100)).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type VendorQuery = z.infer<typeof vendorQuery>

export const parseVendorQuery = (params: URLSearchParams): VendorQuery =>
  vendorQuery.parse({
    status: params.get('status') ?? undefined,
    search: params.get('search') ?? '',
    page: params.get('page') ?? 1,
  })
