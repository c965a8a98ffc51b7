import { markSent, type OutboxMessage, settleSuperseded } from '@souk/outbox'
import { readShopName, ShopifyError, setUpDefinitions } from '@souk/shopify'
import type { Deps } from '../deps'

/** Creates Souk's definitions in the shop and learns the store's name. A refusal is kept for the operator to read. */
export async function setUpShop(
  { db, admin, clock }: Deps,
  message: OutboxMessage,
  signal: AbortSignal,
): Promise<void> {
  const { shop } = message
  try {
    const client = await admin(shop, signal)
    const name = await readShopName(client)
    await setUpDefinitions(client)
    await db.transaction(async (tx) => {
      const data = { name, setUpAt: clock.now(), setUpProblem: null }
      await tx.prisma.shop.updateMany({ where: { domain: shop }, data })
      await settleSuperseded(tx, message)
      await markSent(tx, message)
    })
  } catch (error) {
    if (error instanceof ShopifyError && error.kind === 'refused') {
      await db.prisma.shop.updateMany({ where: { domain: shop }, data: { setUpProblem: error.message } })
    }
    throw error
  }
}
