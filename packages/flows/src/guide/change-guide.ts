import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

export type GuideChange = 'dismiss' | 'bring-back' | 'link-opened'

/** An operator puts the guide away, has it back, or has opened the registration page from it. For everybody of the shop. */
export async function changeGuide(
  { db, clock }: Deps,
  { shop, actor, change }: { shop: ShopDomain; actor: Operator; change: GuideChange },
): Promise<Result<void, 'not-allowed'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  const at = clock.now()
  const changed = {
    dismiss: { dismissedAt: at },
    'bring-back': { dismissedAt: null },
    'link-opened': { linkOpenedAt: at },
  }[change]
  await db.transaction((tx) =>
    tx.prisma.setupGuide.upsert({
      where: { shopDomain: shop },
      create: { shopDomain: shop, ...changed },
      update: changed,
    }),
  )
  return ok(undefined)
}
