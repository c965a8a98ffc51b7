import type { ShopDomain } from '@souk/kernel'
import type { Deps } from '../deps'

type Known = { shop: ShopDomain; userId: string; name: string; accountOwner: boolean }

/** Keeps who a member of staff is: their name for the history, and whether the store is theirs. */
export async function rememberStaff(
  { db, clock }: Deps,
  { shop, userId, name, accountOwner }: Known,
): Promise<void> {
  const known = { name, accountOwner, learnedAt: clock.now() }
  await db.transaction(async ({ prisma }) => {
    // A store has one: whoever it was before is it no longer.
    if (accountOwner)
      await prisma.staffMember.updateMany({
        where: { shopDomain: shop, accountOwner: true, userId: { not: userId } },
        data: { accountOwner: false },
      })
    await prisma.staffMember.upsert({
      where: { shopDomain_userId: { shopDomain: shop, userId } },
      create: { shopDomain: shop, userId, ...known },
      update: known,
    })
  })
}
