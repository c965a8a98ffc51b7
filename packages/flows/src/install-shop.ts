import { recordAudit } from '@souk/audit'
import type { ShopDomain } from '@souk/kernel'
import type { Deps } from './deps'
import { beginSetUp } from './set-up/begin-set-up'

/**
 * Notes that the app is installed on a shop and has its definitions set up. Called whenever an operator comes in; only
 * the first call after an installation does anything, however many arrive at once.
 */
export async function installShop({ db, clock }: Deps, { shop }: { shop: ShopDomain }): Promise<void> {
  if (await db.prisma.shop.findUnique({ where: { domain: shop, uninstalledAt: null } })) return
  await db.transaction(async (tx) => {
    const installedAt = clock.now()
    // Until the set-up has asked Shopify for the store's name.
    const name = shop.replace('.myshopify.com', '')
    const { rows } = await tx.query(INSTALL, [shop, name, installedAt.toISOString()])
    if (rows.length === 0) return
    await beginSetUp(tx, { shop, occasion: installedAt.toISOString(), at: installedAt })
    const actor = { kind: 'system', process: 'install' } as const
    await recordAudit(tx, { shop, actor, action: 'shop installed', subject: `shop:${shop}` })
  })
}

/** Of calls at one moment the first gets a row back; the others wait for it and find the shop installed. */
const INSTALL = `
  insert into shop (domain, name, installed_at) values ($1, $2, $3::timestamptz)
  on conflict (domain) do update
    set installed_at = excluded.installed_at, uninstalled_at = null, set_up_at = null
    where shop.uninstalled_at is not null
  returning domain`
