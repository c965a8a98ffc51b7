import type { Tx } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'

/**
 * The mail service has taken a mail: what it says is no longer kept. News of its delivery may have come first, and stays.
 *
 * @param resendId null when an earlier attempt was the one that was taken
 */
export async function recordSent(
  tx: Tx,
  { shop, id, resendId, at }: { shop: ShopDomain; id: string; resendId: string | null; at: Date },
): Promise<void> {
  const mail = { id, shopDomain: shop }
  await tx.prisma.$executeRaw`
    update mail set look = null, sent_at = ${at}, resend_id = coalesce(${resendId}, resend_id)
    where id = ${id}::uuid and shop = ${shop}`
  await tx.prisma.mail.updateMany({
    where: { ...mail, state: 'queued' },
    data: { state: 'sent', stateAt: at },
  })
}
