/** In this order: what comes later is not undone by what comes earlier, whenever it is heard of. */
const MAIL_STATES = [
  'queued',
  'withheld',
  'unknown',
  'sent',
  'delayed',
  'delivered',
  'failed',
  'suppressed',
  'bounced',
  'complained',
] as const

/**
 * `withheld`: not sent, because the address refused or complained of an earlier mail. `unknown`: the mail service may have
 * it, did not say so, and is not asked again. `suppressed`: the mail service did
 * not send it for such a reason of its own. `failed`: the mail service could not send it.
 */
export type MailState = (typeof MAIL_STATES)[number]

/** The states that news of this one may replace. */
export const statesBefore = (state: MailState): MailState[] =>
  MAIL_STATES.slice(0, MAIL_STATES.indexOf(state))

const NOT_ARRIVED: readonly MailState[] = ['withheld', 'unknown', 'failed', 'suppressed', 'bounced']

/** Whether an operator can have the mail sent once more, as another mail. What was complained of did arrive. */
export const hasNotArrived = (state: MailState): boolean => NOT_ARRIVED.includes(state)
