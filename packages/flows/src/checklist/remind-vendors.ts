import { type DueReminder, listRequirements, type Requirement, takeDueReminders } from '@souk/checklist'
import type { Tx } from '@souk/db'
import { assert } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { findVendor } from '@souk/vendors'
import type { Deps } from '../deps'
import { type Message, mailAbout, mailHeader } from '../messages'
import { checklistUrl } from '../portal-url'
import { forTeam } from '../team/for-team'

/** Few enough that a transaction stays short. */
const VENDORS_AT_ONCE = 50

/**
 * Reminds every vendor of what is missing and due to be reminded of: one mail for all of it. The reminder is on record in
 * the transaction that enqueues the mail, so whatever dies in between, each leaves once.
 */
export async function remindVendors({ db, clock }: Deps): Promise<void> {
  let reminded: number
  do {
    reminded = await db.transaction(async (tx) => {
      const now = clock.now()
      const due = await takeDueReminders(tx, { now, vendors: VENDORS_AT_ONCE })
      const mails: Message[] = []
      for (const reminder of due) mails.push(...(await reminderMails(tx, reminder, now)))
      await enqueue(tx, mails)
      return due.length
    })
  } while (reminded > 0)
}

async function reminderMails(
  tx: Tx,
  { shop, vendorId, requirements }: DueReminder,
  now: Date,
): Promise<Message[]> {
  const vendor = await findVendor(tx.prisma, { shop, vendorId })
  const installed = await tx.prisma.shop.findUnique({ where: { domain: shop } })
  const all = await listRequirements(tx.prisma, { shop })
  assert(vendor && installed, 'a reminder is for a vendor of a shop')
  const header = { ...mailHeader(vendor, installed.name), portalUrl: checklistUrl(shop) }
  const items = all.filter(({ id }) => requirements.includes(id)).map(({ title }: Requirement) => title)
  const content = { template: 'checklist-reminder', ...header, items: items.join('\n') } as const
  return forTeam(tx, vendor, [mailAbout(vendor, `checklist@${now.toISOString()}`, content)])
}
