import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { liftRefusal } from '@souk/notifications'
import { findVendor } from '@souk/vendors'
import type { Deps } from '../deps'
import { noteUnknownVendor } from '../note-unknown-vendor'
import type { Operator } from '../operator'

type Asked = { shop: ShopDomain; actor: Operator; vendorId: VendorId }

/** An operator knows that a vendor's address works again after mails came back. A complaint is not the operator's to lift. */
export async function trustAddressAgain(
  deps: Deps,
  { shop, actor, vendorId }: Asked,
): Promise<Result<void, 'not-allowed' | 'not-found' | 'complained'>> {
  if (!can(actor, { do: 'look after messages', shop })) return fail('not-allowed')
  const vendor = await findVendor(deps.db.prisma, { shop, vendorId })
  if (!vendor) {
    await noteUnknownVendor(deps, { shop, actor, vendorId })
    return fail('not-found')
  }
  return deps.db.transaction(async (tx) => {
    if (!(await liftRefusal(tx, { shop, address: vendor.email }))) return fail('complained')
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'address trusted again',
      subject: `vendor:${vendorId}`,
    })
    return ok(undefined)
  })
}
