import type { Tx } from '@souk/db'
import type { CustomerId, ShopDomain } from '@souk/kernel'

/**
 * Until the transaction ends nobody else decides for which vendor this customer works: who registers twice, or accepts
 * two invitations at one moment, is seen twice in a row.
 */
export async function lockCustomer(
  tx: Tx,
  { shop, customerId }: { shop: ShopDomain; customerId: CustomerId },
): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))::text', [`${shop}/${customerId}`])
}
