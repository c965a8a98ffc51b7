import { recordAudit } from '@souk/audit'
import type { ShopDomain, VendorId } from '@souk/kernel'
import type { Deps } from './deps'
import type { Operator } from './operator'

/**
 * Notes that an operator asked for a vendor that this shop does not have: an old address, or an id of another shop tried.
 * Which of the two it was is not said, here or to whoever asked.
 */
export async function noteUnknownVendor(
  { db }: Deps,
  { shop, actor, vendorId }: { shop: ShopDomain; actor: Operator; vendorId: VendorId },
): Promise<void> {
  await recordAudit(db.pool, {
    shop,
    actor: { kind: 'operator', userId: actor.userId },
    action: 'unknown vendor asked for',
    subject: `vendor:${vendorId}`,
  })
}
