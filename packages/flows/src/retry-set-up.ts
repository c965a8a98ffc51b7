import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import type { Deps } from './deps'
import { setUpShop } from './messages'
import type { Operator } from './operator'

/** Has the set-up tried again after it failed. */
export async function retrySetUp(
  { db, clock }: Deps,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<void, 'not-allowed'>> {
  if (!can(actor, { do: 'retry the set-up', shop })) return fail('not-allowed')
  await db.transaction(async (tx) => {
    const { count } = await tx.prisma.shop.updateMany({
      where: { domain: shop, setUpProblem: { not: null } },
      data: { setUpProblem: null },
    })
    if (count === 0) return
    await enqueue(tx, [setUpShop(shop, clock.now().toISOString())])
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'set-up retried',
      subject: `shop:${shop}`,
    })
  })
  return ok(undefined)
}
