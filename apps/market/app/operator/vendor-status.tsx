import { Badge } from '@shopify/polaris'
import type { VendorStatus } from '@souk/vendors'

/** In the order in which the pages show them. */
export const STATUSES: readonly VendorStatus[] = ['applied', 'approved', 'suspended', 'rejected', 'closed']

/** What each status is called in the operator's pages. */
export const STATUS_LABELS: Record<VendorStatus, string> = {
  applied: 'Waiting for review',
  approved: 'Approved',
  suspended: 'Suspended',
  rejected: 'Rejected',
  closed: 'Closed',
}

const TONES = {
  applied: 'attention',
  approved: 'success',
  suspended: 'warning',
  rejected: 'critical',
  closed: undefined,
} as const

export const VendorStatusBadge = ({ status }: { status: VendorStatus }) => (
  <Badge {...(TONES[status] && { tone: TONES[status] })}>{STATUS_LABELS[status]}</Badge>
)

const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

/** The same text on the server and in every browser. */
export const Day = ({ of }: { of: Date }) => <time dateTime={of.toISOString()}>{days.format(of)}</time>
