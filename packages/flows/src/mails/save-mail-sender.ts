import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, type Result, type ShopDomain } from '@souk/kernel'
import { type SenderSettings, saveSender } from '@souk/notifications'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

type Change = { shop: ShopDomain; actor: Operator; sender: SenderSettings; seenVersion: number }

/** Decides who the shop's mails come from; counts for every mail that has not been tried yet. */
export async function saveMailSender(
  { db, clock }: Deps,
  { shop, actor, sender, seenVersion }: Change,
): Promise<Result<void, 'not-allowed' | 'changed-meanwhile'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  return db.transaction(async (tx) => {
    const saved = await saveSender(tx, { shop, sender, seenVersion, at: clock.now() })
    if (!saved.ok) return saved
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'sender of mails changed',
      subject: `shop:${shop}`,
      detail: { language: sender.language },
    })
    return saved
  })
}
