import type { Prisma, Tx } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'

/** An address that refused a mail for good, or whose owner complained of one. */
export type Refusal = { address: string; cause: 'bounced' | 'complained'; since: Date }

/** Mailboxes differ by more than case nowhere that matters. */
export const addressKey = (address: string): string => address.trim().toLowerCase()

export async function findRefusal(
  prisma: Prisma.TransactionClient,
  { shop, address }: { shop: ShopDomain; address: string },
): Promise<Refusal | null> {
  return prisma.mailRefusal.findUnique({
    where: { shopDomain_address: { shopDomain: shop, address: addressKey(address) } },
    select: { address: true, cause: true, since: true },
  })
}

/** A complaint stays one, whatever else is heard. */
export async function recordRefusal(
  tx: Tx,
  { shop, address, cause, at }: { shop: ShopDomain; address: string; cause: Refusal['cause']; at: Date },
): Promise<void> {
  const key = { shopDomain: shop, address: addressKey(address) }
  await tx.prisma.mailRefusal.createMany({ data: [{ ...key, cause, since: at }], skipDuplicates: true })
  if (cause === 'complained')
    await tx.prisma.mailRefusal.updateMany({ where: { ...key, cause: 'bounced' }, data: { cause } })
}

/** An operator knows that the address is good again. A complaint is its owner's word, and stays. */
export async function liftRefusal(
  tx: Tx,
  { shop, address }: { shop: ShopDomain; address: string },
): Promise<boolean> {
  const { count } = await tx.prisma.mailRefusal.deleteMany({
    where: { shopDomain: shop, address: addressKey(address), cause: 'bounced' },
  })
  return count > 0
}
