import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { publishTerms, type Terms } from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'

/** Publishes what vendors agree to from now on. Vendors who agreed to an earlier edition stay bound to that one. */
export async function publishShopTerms(
  { db, clock }: Deps,
  { shop, actor, text }: { shop: ShopDomain; actor: Operator; text: string },
): Promise<Result<Terms, 'not-allowed'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  return db.transaction(async (tx) => {
    const terms = await publishTerms(tx, { shop, text, at: clock.now() })
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'terms published',
      subject: `shop:${shop}`,
      detail: { version: String(terms.version) },
    })
    return ok(terms)
  })
}
