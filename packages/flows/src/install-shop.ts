import { recordAudit } from '@souk/audit'
import type { ShopDomain } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import type { Deps } from './deps'
import { setUpShop } from './messages'

/**
 * Notes that the app is installed on a shop and has its definitions set up. Called after every token exchange; only
 * the first one after an installation does anything.
 */
export async function installShop({ db, clock }: Deps, { shop }: { shop: ShopDomain }): Promise<void> {
  await db.transaction(async (tx) => {
    const existing = await tx.prisma.shop.findUnique({ where: { domain: shop } })
    if (existing && !existing.uninstalledAt) return
    const installedAt = clock.now()
    const fresh = { installedAt, uninstalledAt: null, setUpAt: null, setUpProblem: null }
    await tx.prisma.shop.upsert({
      where: { domain: shop },
      // Until the set-up has asked Shopify for the store's name.
      create: { domain: shop, name: shop.replace('.myshopify.com', ''), ...fresh },
      update: fresh,
    })
    await enqueue(tx, [setUpShop(shop, installedAt.toISOString())])
    await recordAudit(tx, {
      shop,
      actor: { kind: 'system', process: 'install' },
      action: 'shop installed',
      subject: `shop:${shop}`,
    })
  })
}
