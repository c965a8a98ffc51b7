import type { ShopDomain, VendorId } from '@souk/kernel'
import type { Tx } from './db'

/** Until the transaction ends, whoever else locks this shop waits. */
export async function lockShop(tx: Tx, { shop }: { shop: ShopDomain }): Promise<void> {
  await tx.query('select 1 from shop where domain = $1 for update', [shop])
}

/** Until the transaction ends, whoever else locks or changes this vendor of the shop waits. */
export async function lockVendor(
  tx: Tx,
  { shop, vendorId }: { shop: ShopDomain; vendorId: VendorId },
): Promise<void> {
  await tx.query('select 1 from vendor where shop = $1 and id = $2::uuid for update', [shop, vendorId])
}
