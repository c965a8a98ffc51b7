import { Badge } from '@shopify/polaris'

export const STATUSES = ['applied', 'approved', 'rejected'] as const

export type Status = (typeof STATUSES)[number]

/** What each status is called in the operator's pages. */
export const STATUS_LABELS: Record<Status, string> = {
  applied: 'Waiting for review',
  approved: 'Approved',
  rejected: 'Rejected',
}

const TONES = { applied: 'attention', approved: 'success', rejected: 'critical' } as const

export const VendorStatusBadge = ({ status }: { status: Status }) => (
  <Badge tone={TONES[status]}>{STATUS_LABELS[status]}</Badge>
)

const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

/** The same text on the server and in every browser. */
export const Day = ({ of }: { of: Date }) => <time dateTime={of.toISOString()}>{days.format(of)}</time>
