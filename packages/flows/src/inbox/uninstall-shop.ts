import { recordAudit } from '@souk/audit'
import { markProcessed, type ShopifyEvent } from '@souk/inbox'
import { clearImportsOfShop } from '@souk/vendors'
import type { Deps } from '../deps'

/**
 * `app/uninstalled`: the tokens are void, so they go, and so does what files of an import said; vendors and their history stay, for a shop that comes back.
 * A webhook that was triggered before the latest installation is late and changes nothing.
 */
export async function uninstallShop({ db, clock }: Deps, event: ShopifyEvent): Promise<void> {
  const { shop } = event
  const uninstalledAt = event.triggeredAt ?? clock.now()
  await db.transaction(async (tx) => {
    const { count } = await tx.prisma.shop.updateMany({
      where: { domain: shop, uninstalledAt: null, installedAt: { lt: uninstalledAt } },
      data: { uninstalledAt },
    })
    if (count > 0) {
      await tx.prisma.session.deleteMany({ where: { shop } })
      await clearImportsOfShop(tx, { shop, at: uninstalledAt })
      await recordAudit(tx, {
        shop,
        actor: { kind: 'system', process: 'webhook' },
        action: 'shop uninstalled',
        subject: `shop:${shop}`,
      })
    }
    await markProcessed(tx, event)
  })
}
