import type { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'

/**
 * For how long the mail service knows a second attempt from a first (resend.com, "Idempotency Keys": 24 hours), less an hour
 * for clocks that differ and work that takes long.
 */
const KNOWN_FOR_MS = 23 * 60 * 60_000

/** Whether the mail may have left so long ago that one more attempt could be a second mail. */
export const isTooLateToRepeat = (unsureSince: Date | null, now: Date): boolean =>
  unsureSince !== null && now.getTime() - unsureSince.getTime() > KNOWN_FOR_MS

type OfMail = { shop: ShopDomain; id: string; at: Date }

/** An attempt begins: from now on the mail service may have the mail, whatever becomes of us. */
export async function noteAttempt(prisma: Prisma.TransactionClient, { shop, id, at }: OfMail): Promise<void> {
  await prisma.mail.updateMany({
    where: { id, shopDomain: shop, unsureSince: null },
    data: { unsureSince: at },
  })
}

/** The mail service refused the attempt that began then; an earlier one, of which it said nothing, still counts. */
export async function noteNotTaken(
  prisma: Prisma.TransactionClient,
  { shop, id, at }: OfMail,
): Promise<void> {
  await prisma.mail.updateMany({
    where: { id, shopDomain: shop, unsureSince: at },
    data: { unsureSince: null },
  })
}

/** Nobody tries any more, and nobody knows; news of it can still come. */
export async function noteUnknownFate(
  prisma: Prisma.TransactionClient,
  { shop, id, at }: OfMail,
): Promise<void> {
  await prisma.mail.updateMany({
    where: { id, shopDomain: shop, state: 'queued' },
    data: { state: 'unknown', stateAt: at },
  })
}
