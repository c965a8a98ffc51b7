import type { ShopDomain } from '@souk/kernel'
import type { Deps } from '../deps'

type Named = { shop: ShopDomain; userId: string; name: string }

/** Keeps what a member of staff is called, so that the history can say who did what. */
export async function rememberStaff({ db, clock }: Deps, { shop, userId, name }: Named): Promise<void> {
  const known = { name, learnedAt: clock.now() }
  await db.prisma.staffMember.upsert({
    where: { shopDomain_userId: { shopDomain: shop, userId } },
    create: { shopDomain: shop, userId, ...known },
    update: known,
  })
}
