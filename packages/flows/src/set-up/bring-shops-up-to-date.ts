import { type ShopDomain, shopDomain } from '@souk/kernel'
import { DEFINITIONS_VERSION } from '@souk/shopify'
import type { Deps } from '../deps'
import { beginSetUp } from './begin-set-up'

/** Held against another version of Souk's definitions than this one. */
const IS_OLDER = {
  uninstalledAt: null,
  OR: [{ definitionsVersion: null }, { definitionsVersion: { not: DEFINITIONS_VERSION } }],
}

/** Has every shop looked at that an earlier version of Souk set up. The worker calls it when it starts, and now and then. */
export async function bringShopsUpToDate(deps: Deps): Promise<void> {
  const { prisma } = deps.db
  const older = await prisma.shop.findMany({ where: IS_OLDER, select: { domain: true } })
  for (const { domain } of older) await bringShopUpToDate(deps, { shop: shopDomain(domain) })
}

/** The same for one shop. Of several calls at one moment only the first does anything. */
async function bringShopUpToDate({ db, clock }: Deps, { shop }: { shop: ShopDomain }): Promise<void> {
  await db.transaction(async (tx) => {
    const { count } = await tx.prisma.shop.updateMany({
      where: { domain: shop, ...IS_OLDER },
      // Vendors wait until the definition has the fields that this version writes.
      data: { definitionsVersion: DEFINITIONS_VERSION, setUpAt: null },
    })
    if (count === 0) return
    const at = clock.now()
    await beginSetUp(tx, { shop, occasion: `${DEFINITIONS_VERSION}@${at.toISOString()}`, at })
  })
}
