import type { Tx } from '@souk/db'
import { isMailKind, MAIL_KINDS, type MailKindName } from '@souk/notifications'
import { listMembers, type MailTopic, type Member, type Vendor } from '@souk/vendors'
import type { Message } from '../messages'

/** What the mails to a vendor are about. One that is not here goes to the vendor's contact address alone. */
const TOPICS: Partial<Record<MailKindName, MailTopic>> = {
  'vendor-pending': 'decisions',
  'vendor-approved': 'decisions',
  'vendor-rejected': 'decisions',
  'vendor-suspended': 'decisions',
  'vendor-reinstated': 'decisions',
  'vendor-closed': 'decisions',
  'item-sent-back': 'decisions',
  'checklist-asked': 'reminders',
  'checklist-reminder': 'reminders',
}

/**
 * What leaves about a vendor, with each mail copied to the members who want mails about its topic, in their language. The
 * contact address counts as the owner's: it gets whatever the owner wants, and what has to be said in any case.
 */
export async function forTeam(tx: Tx, vendor: Vendor, messages: readonly Message[]): Promise<Message[]> {
  const members = await listMembers(tx.prisma, { shop: vendor.shop, vendorId: vendor.id })
  return messages.flatMap((message) => recipients(vendor, members, message))
}

function recipients(vendor: Vendor, members: readonly Member[], message: Message): Message[] {
  const { template } = message.payload
  if (message.kind !== 'send-mail' || typeof template !== 'string' || !isMailKind(template)) return [message]
  const topic = TOPICS[template]
  const owner = members.find(({ role }) => role === 'owner')
  const unwanted = topic !== undefined && owner?.muted.includes(topic) && !MAIL_KINDS[template].essential
  const contact = { ...message, payload: { ...message.payload, ...languageOf(owner) } }
  if (topic === undefined) return [contact]
  const others = members.filter(
    ({ email, muted }) => !muted.includes(topic) && email.toLowerCase() !== vendor.email.toLowerCase(),
  )
  const copies = others.map((member) => ({
    ...message,
    dedupeKey: `${message.dedupeKey}/member/${member.customerId}`,
    payload: { ...message.payload, to: member.email, ...languageOf(member) },
  }))
  return unwanted ? copies : [contact, ...copies]
}

const languageOf = (member: Member | undefined) => member?.language && { language: member.language }
