import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, type Result, type ShopDomain } from '@souk/kernel'
import { type AutoApproval, saveRules } from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'

type Change = { shop: ShopDomain; actor: Operator; autoApproval: AutoApproval; seenVersion: number }

/** Decides who is approved without a person looking; counts for whoever applies from now on. */
export async function saveAutoApproval(
  { db, clock }: Deps,
  { shop, actor, autoApproval, seenVersion }: Change,
): Promise<Result<void, 'not-allowed' | 'changed-meanwhile'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  return db.transaction(async (tx) => {
    const saved = await saveRules(tx, { shop, autoApproval, seenVersion, at: clock.now() })
    if (!saved.ok) return saved
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'automatic approval changed',
      subject: `shop:${shop}`,
      detail: { to: JSON.stringify(autoApproval) },
    })
    return saved
  })
}
