import { recordAudit } from '@souk/audit'
import type { Tx } from '@souk/db'
import { assert, type Clock, type CustomerId } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import {
  approvesAtOnce,
  findLookAlikes,
  moveVendor,
  readRules,
  recordAgreement,
  type Terms,
  type Vendor,
} from '@souk/vendors'
import { mailHeader, mailVendor, syncVendor } from './messages'

type Admission = {
  vendor: Vendor
  customerId: CustomerId
  /** What the vendor agreed to. */
  terms: Terms | null
  shopName: string
  clock: Clock
}

/**
 * What happens to a vendor who has just applied. The agreement to the terms is kept; the vendor is approved at once where the operator's rule says so, otherwise queued for
 * review. Queues the metaobject and the mail that says which.
 */
export async function admitVendor(
  tx: Tx,
  { vendor, customerId, terms, shopName, clock }: Admission,
): Promise<Vendor> {
  const { shop, id: vendorId, displayName, email } = vendor
  if (terms) {
    const { version: termsVersion } = terms
    await recordAgreement(tx, { vendorId, termsVersion, customerId, at: clock.now() })
  }
  const { autoApproval } = await readRules(tx.prisma, { shop })
  const lookAlikes = await findLookAlikes(tx.prisma, { shop, displayName, except: vendorId })
  if (!approvesAtOnce(autoApproval, { email, looksLikeAnother: lookAlikes.length > 0 })) {
    const header = mailHeader(vendor, shopName)
    await enqueue(tx, [syncVendor(vendor), mailVendor(vendor, { template: 'vendor-pending', ...header })])
    return vendor
  }
  const at = clock.now()
  const moved = await moveVendor(tx, { shop, vendorId, move: 'approve', reason: null, at })
  assert(moved.ok, 'a vendor who has just applied can be approved')
  const approved = moved.value.vendor
  const header = mailHeader(approved, shopName)
  await enqueue(tx, [syncVendor(approved), mailVendor(approved, { template: 'vendor-approved', ...header })])
  await recordAudit(tx, {
    shop,
    actor: { kind: 'system', process: 'auto-approval' },
    action: 'vendor approved',
    subject: `vendor:${vendorId}`,
    detail: { from: vendor.status, to: approved.status, rule: autoApproval.mode },
  })
  return approved
}
