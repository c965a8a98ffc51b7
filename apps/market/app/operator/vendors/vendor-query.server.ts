import { vendorId } from '@souk/kernel'
import {
  groupId,
  searchWords,
  VENDOR_SORTS,
  VENDOR_STATUSES,
  type VendorCursor,
  type VendorFilter,
} from '@souk/vendors'
import { z } from 'zod'

const day = z.iso.date().optional().catch(undefined)

/** What a view of the list shows, as it stands in the address. What does not fit counts as not said. */
const vendorQuery = z.object({
  status: z.enum(VENDOR_STATUSES).optional().catch(undefined),
  search: searchWords.pipe(z.string().max(100)).catch(''),
  /** Days in the address' own words, the last one included. */
  from: day,
  to: day,
  lookAlike: z.literal('1').optional().catch(undefined),
  group: groupId.optional().catch(undefined),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  mailRefused: z.literal('1').optional().catch(undefined),
  /** The saved view that this one began as. */
  view: z.uuid().toLowerCase().optional().catch(undefined),
  sort: z.enum(VENDOR_SORTS).catch('applied'),
  descending: z.boolean(),
})

export type VendorQuery = z.infer<typeof vendorQuery>

export function parseVendorQuery(params: URLSearchParams): VendorQuery {
  const said = Object.fromEntries(params)
  const [sort, direction] = (said.sort ?? '').split(' ')
  const descending = direction ? direction === 'desc' : sort !== 'name'
  return vendorQuery.parse({ ...said, search: said.search ?? '', sort, descending })
}

const moment = z
  .number()
  .int()
  .min(-8.64e15)
  .max(8.64e15)
  .transform((ms) => new Date(ms))
const id = z.uuid().toLowerCase().transform(vendorId)
const sides = z.enum(['after', 'before'])

/** By what the list is sorted. */
const cursors = {
  applied: z.tuple([sides, id, moment]),
  decided: z.tuple([sides, id, moment.nullable()]),
  name: z.tuple([
    sides,
    id,
    z
      .string()
      .max(1000)
      .regex(/^\P{Cc}*$/u),
  ]),
}

/** Where the page begins: null for the beginning, and the beginning, and where the address makes no sense in this order. */
export function parseCursor(params: URLSearchParams, { sort }: VendorQuery) {
  const text = Buffer.from(params.get('at') ?? '', 'base64url').toString()
  const parsed = z.string().transform(asJson).pipe(cursors[sort]).safeParse(text)
  if (!parsed.success) return null
  const [side, id, value] = parsed.data
  return { side, id, value }
}

const asJson = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('not JSON')
    return z.NEVER
  }
}

/** A place in the list as the address has it. */
export const cursorText = ({ side, id, value }: VendorCursor): string =>
  Buffer.from(JSON.stringify([side, id, value instanceof Date ? value.getTime() : value])).toString(
    'base64url',
  )

const DAY_MS = 86_400_000

/** What the flow is asked for. */
export function filterOf({
  status,
  search,
  from,
  to,
  lookAlike,
  group,
  country,
  mailRefused,
}: VendorQuery): VendorFilter {
  return {
    status,
    search: search || undefined,
    appliedFrom: from ? new Date(from) : undefined,
    appliedBefore: to ? new Date(Date.parse(to) + DAY_MS) : undefined,
    lookAlike: lookAlike ? true : undefined,
    groupId: group,
    country,
    mailRefused: mailRefused ? true : undefined,
  }
}
