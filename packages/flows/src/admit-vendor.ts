import { readChecklist } from '@souk/checklist'
import type { Tx } from '@souk/db'
import type { Clock, CustomerId } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { recordAgreement, type Terms, type Vendor } from '@souk/vendors'
import { approveWhenComplete } from './checklist/approve-when-complete'
import { checklistMail } from './checklist/checklist-mail'
import { mailHeader, mailVendor, syncVendor } from './messages'
import { forTeam } from './team/for-team'

type Admission = {
  vendor: Vendor
  customerId: CustomerId
  /** What the vendor agreed to. */
  terms: Terms | null
  shopName: string
  clock: Clock
}

/**
 * What happens to a vendor who has just applied. The agreement to the terms is kept; the vendor is approved at once where
 * the operator's rules say so, otherwise queued for review. Queues the metaobject and the mail that says which, or what
 * is needed first.
 */
export async function admitVendor(
  tx: Tx,
  { vendor, customerId, terms, shopName, clock }: Admission,
): Promise<Vendor> {
  if (terms) {
    const { id: vendorId } = vendor
    const { version: termsVersion } = terms
    await recordAgreement(tx, { vendorId, termsVersion, customerId, at: clock.now() })
  }
  const approved = await approveWhenComplete(tx, { vendor, shopName, clock })
  if (approved) return approved
  const items = await readChecklist(tx.prisma, { vendor, now: clock.now() })
  const asked = checklistMail(vendor, shopName, items)
  const pending = mailVendor(vendor, { template: 'vendor-pending', ...mailHeader(vendor, shopName) })
  const messages = [syncVendor(vendor), ...(asked.length > 0 ? asked : [pending])]
  await enqueue(tx, await forTeam(tx, vendor, messages))
  return vendor
}
