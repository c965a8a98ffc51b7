import type { State } from '../state'
import { type MailEvent, recordEvent } from './mail-events'
import { dueMails, type Mail } from './mails'

/**
 * Sends a mail: everybody's is delivered at once, except at Resend's own test addresses. Each group of recipients to whom
 * the same happens has events of its own. Source: resend.com, "Send Test Emails".
 */
export function deliverMail(state: State, mail: Mail): void {
  const groups = Map.groupBy([...mail.to, ...mail.cc, ...mail.bcc], (address) => fateOf(address).join())
  const sent = [...groups.values()].flat().filter((address) => fateOf(address).includes('sent'))
  if (sent.length > 0) recordEvent(state, mail, { type: 'sent', recipients: sent })
  for (const recipients of groups.values()) {
    const [first = ''] = recipients
    for (const type of fateOf(first)) if (type !== 'sent') recordEvent(state, mail, { type, recipients })
  }
}

const FATES: Record<string, MailEvent[]> = {
  bounced: ['sent', 'bounced'],
  complained: ['sent', 'delivered', 'complained'],
}

/** Labels (`bounced+any@resend.dev`) are for all test addresses but the suppressed one. */
function fateOf(recipient: string): MailEvent[] {
  const address = (/<([^<>]+)>$/.exec(recipient)?.[1] ?? recipient).toLowerCase()
  if (address === 'suppressed@resend.dev') return ['suppressed']
  const name = /^([a-z]+)(?:\+[^@]*)?@resend\.dev$/.exec(address)?.[1]
  return FATES[name ?? ''] ?? ['sent', 'delivered']
}

/** Scheduled mails whose time has come. Called whenever somebody looks, so that a clock that was moved is noticed at once. */
export function deliverDueMails(state: State): void {
  for (const mail of dueMails(state)) deliverMail(state, mail)
}
