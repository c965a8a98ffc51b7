import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import type { Deps } from '../deps'
import type { Operator } from '../operator'
import { beginSetUp } from './begin-set-up'
import { unfinishedSteps } from './steps'

type Check = {
  shop: ShopDomain
  actor: Operator
  /** All: look at everything again. Unfinished: try again what is not done, and keep what is. */
  steps: 'all' | 'unfinished'
}

/** An operator has the shop's set-up looked at again, or tried again at once where it waits. */
export async function checkSetUp(
  { db, clock }: Deps,
  { shop, actor, steps }: Check,
): Promise<Result<void, 'not-allowed'>> {
  if (!can(actor, { do: 'retry the set-up', shop })) return fail('not-allowed')
  return db.transaction(async (tx) => {
    const at = clock.now()
    const again = steps === 'all' ? undefined : await unfinishedSteps(tx.prisma, { shop })
    if (again?.length === 0) return ok(undefined)
    await beginSetUp(tx, { shop, occasion: at.toISOString(), at, ...(again && { steps: again }) })
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: steps === 'all' ? 'set-up checked' : 'set-up retried',
      subject: `shop:${shop}`,
    })
    return ok(undefined)
  })
}
