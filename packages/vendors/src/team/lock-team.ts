import { lockVendor, type Tx } from '@souk/db'
import type { CustomerId, ShopDomain, VendorId } from '@souk/kernel'
import { findVendorOfCustomer } from '../find-vendor'
import type { Member } from '../member'
import type { Vendor } from '../vendor'

/**
 * Until the transaction ends nobody else changes this vendor's team. Answers the vendor, and what this customer is in it
 * by now: who was made a viewer, or put out, a moment ago decides nothing any more.
 */
export async function lockTeam(
  tx: Tx,
  { shop, vendorId, customerId }: { shop: ShopDomain; vendorId: VendorId; customerId: CustomerId },
): Promise<{ vendor: Vendor; member: Member } | null> {
  await lockVendor(tx, { shop, vendorId })
  const theirs = await findVendorOfCustomer(tx.prisma, { shop, customerId })
  return theirs?.vendor.id === vendorId ? theirs : null
}
