import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import {
  type AutoApproval,
  listTerms,
  type MarketplaceRules,
  publishTerms,
  readRules,
  saveRules,
  type Terms,
} from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'

type ByOperator = { shop: ShopDomain; actor: Operator }

export type SettingsView = { rules: MarketplaceRules; terms: (Terms & { agreed: number })[] }

/** What the operator has decided about how vendors get in. */
export async function viewSettings(
  { db }: Deps,
  { shop, actor }: ByOperator,
): Promise<Result<SettingsView, 'not-allowed'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  const [rules, terms] = await Promise.all([readRules(db.prisma, { shop }), listTerms(db.prisma, { shop })])
  return ok({ rules, terms })
}

/** Decides who is approved without a person looking; counts for whoever applies from now on. */
export async function saveAutoApproval(
  { db, clock }: Deps,
  {
    shop,
    actor,
    autoApproval,
    seenVersion,
  }: ByOperator & { autoApproval: AutoApproval; seenVersion: number },
): Promise<Result<MarketplaceRules, 'not-allowed' | 'changed-meanwhile'>> {
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

/** Publishes what vendors agree to from now on. Vendors who agreed to an earlier edition stay bound to that one. */
export async function publishShopTerms(
  { db, clock }: Deps,
  { shop, actor, text }: ByOperator & { text: string },
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
