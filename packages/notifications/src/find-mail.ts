import type { Prisma, Tx } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import type { MailState } from './mail-states'

/** A mail of one vendor. */
export async function findMail(
  prisma: Prisma.TransactionClient,
  { shop, vendorId, id }: { shop: ShopDomain; vendorId: VendorId; id: string },
): Promise<{ kind: string; state: MailState } | null> {
  return prisma.mail.findFirst({
    where: { id, shopDomain: shop, vendorId },
    select: { kind: true, state: true },
  })
}

/** Notes that a mail goes once more, as another mail. False when that was noted before. */
export async function noteSentAgain(
  tx: Tx,
  { shop, id, at }: { shop: ShopDomain; id: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.prisma.mail.updateMany({
    where: { id, shopDomain: shop, sentAgainAt: null },
    data: { sentAgainAt: at },
  })
  return count > 0
}
