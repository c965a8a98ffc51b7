import type { Tx } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'

/** Until the transaction ends nobody else changes this vendor's checklist, or decides about the vendor by it. */
export async function lockChecklist(
  tx: Tx,
  { shop, vendorId }: { shop: ShopDomain; vendorId: VendorId },
): Promise<void> {
  await tx.query('select 1 from vendor where shop = $1 and id = $2::uuid for update', [shop, vendorId])
}
