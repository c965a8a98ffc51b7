import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { listTerms, type MarketplaceRules, readRules, type Terms } from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'

export type SettingsView = { rules: MarketplaceRules; terms: (Terms & { agreed: number })[] }

/** What the operator has decided about how vendors get in. */
export async function viewSettings(
  { db }: Deps,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<SettingsView, 'not-allowed'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  const [rules, terms] = await Promise.all([readRules(db.prisma, { shop }), listTerms(db.prisma, { shop })])
  return ok({ rules, terms })
}
