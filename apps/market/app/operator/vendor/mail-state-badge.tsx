import { Badge, type BadgeProps } from '@shopify/polaris'
import type { MailState } from '@souk/notifications'

const STATES: Record<MailState, { label: string; tone?: NonNullable<BadgeProps['tone']> }> = {
  queued: { label: 'On its way', tone: 'attention' },
  withheld: { label: 'Not sent: the address refuses mails', tone: 'warning' },
  unknown: { label: 'Not known whether it arrived', tone: 'warning' },
  sent: { label: 'Sent' },
  delayed: { label: 'Delayed', tone: 'attention' },
  delivered: { label: 'Delivered', tone: 'success' },
  failed: { label: 'Failed', tone: 'critical' },
  suppressed: { label: 'Not sent: the mail service blocks the address', tone: 'critical' },
  bounced: { label: 'Came back', tone: 'critical' },
  complained: { label: 'Marked as spam', tone: 'critical' },
}

/** What became of a mail. */
export function MailStateBadge({ state }: { state: MailState }) {
  const { label, tone } = STATES[state]
  return <Badge {...(tone && { tone })}>{label}</Badge>
}
