import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import type { Tx } from '@souk/db'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { type DefinitionName, isRestorable } from '@souk/shopify'
import type { Deps } from '../deps'
import type { Operator } from '../operator'
import { beginSetUp } from './begin-set-up'
import { rememberWritten } from './definition-memory'

type Settle = {
  shop: ShopDomain
  actor: Operator
  definition: DefinitionName
  item: string
  /** What the operator saw to be there; another value meanwhile is another question. */
  seen: string | null
  choice: 'keep' | 'restore'
}

/** An operator decides about one thing that somebody changed in Souk's definitions: it stays, or Souk writes it anew. */
export async function settleDifference(
  { db, clock }: Deps,
  { shop, actor, definition, item, seen, choice }: Settle,
): Promise<Result<void, 'not-allowed' | 'changed-meanwhile' | 'not-restorable'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  if (choice === 'restore' && !isRestorable(item)) return fail('not-restorable')
  return db.transaction(async (tx) => {
    const at = clock.now()
    const where = { shopDomain: shop, definition, item, found: seen }
    const { count } = await tx.prisma.definitionDifference.updateMany({
      where,
      data: { keptAt: choice === 'keep' ? at : null },
    })
    if (count === 0) return fail('changed-meanwhile')
    if (choice === 'restore') await restore(tx, { shop, definition, item, seen, at })
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: choice === 'keep' ? 'changed definition kept' : 'definition restored',
      subject: `shop:${shop}`,
      detail: { definition, item, found: seen },
    })
    return ok(undefined)
  })
}

type Restore = { shop: ShopDomain; definition: DefinitionName; item: string; seen: string | null; at: Date }

/** What is there counts as Souk's own from now on, and so the next look brings it up to date. */
async function restore(tx: Tx, { shop, definition, item, seen, at }: Restore): Promise<void> {
  await rememberWritten(tx, { shop, definition, written: { [item]: seen } })
  const occasion = `${definition}/${item}@${at.toISOString()}`
  await beginSetUp(tx, { shop, steps: [definition], occasion, at })
}
