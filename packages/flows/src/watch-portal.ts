import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { type CustomerId, fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { findVendor } from '@souk/vendors'
import type { Deps } from './deps'
import { noteUnknownVendor } from './note-unknown-vendor'
import type { Operator } from './operator'

type Asked = { shop: ShopDomain; actor: Operator; vendorId: VendorId }

/** Through whose eyes the portal is shown; null while nobody has taken the vendor over, and there is none. */
export type WatchedPortal = { displayName: string; ownerCustomerId: CustomerId | null }

/** A member of staff looks at the portal as the vendor sees it. That they did is on record before they see anything. */
export async function watchPortal(
  deps: Deps,
  { shop, actor, vendorId }: Asked,
): Promise<Result<WatchedPortal, 'not-allowed' | 'not-found'>> {
  if (!can(actor, { do: 'see the portal as a vendor', vendor: { shop } })) return fail('not-allowed')
  const vendor = await findVendor(deps.db.prisma, { shop, vendorId })
  if (!vendor) {
    await noteUnknownVendor(deps, { shop, actor, vendorId })
    return fail('not-found')
  }
  const { displayName, ownerCustomerId } = vendor
  if (ownerCustomerId)
    await recordAudit(deps.db.pool, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'portal viewed as the vendor',
      subject: `vendor:${vendorId}`,
    })
  return ok({ displayName, ownerCustomerId })
}
