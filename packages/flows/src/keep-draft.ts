import { can } from '@souk/access'
import { type CustomerId, fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { deleteDraft, findVendorOfCustomer, forgetDrafts, lockCustomer, saveDraft } from '@souk/vendors'
import type { Deps } from './deps'
import { asSubject } from './vendor-member'

type OfCustomer = { shop: ShopDomain; customerId: CustomerId }

/** Keeps what somebody has typed so far, while they may still apply; what is already sent has no draft. */
export async function keepDraft(
  { db, clock }: Deps,
  { shop, customerId, fields }: OfCustomer & { fields: Record<string, string> },
): Promise<Result<void, 'shop-not-installed' | 'already-registered'>> {
  const installed = await db.prisma.shop.count({ where: { domain: shop, uninstalledAt: null } })
  if (installed === 0) return fail('shop-not-installed')
  return db.transaction(async (tx) => {
    // As whoever registers does: a draft that arrives late does not outlive the application that was made of it.
    await lockCustomer(tx, { shop, customerId })
    const theirs = await findVendorOfCustomer(tx.prisma, { shop, customerId })
    const open =
      !theirs ||
      (theirs.vendor.status === 'rejected' &&
        can(asSubject(theirs.member), { do: 'apply again', vendor: theirs.vendor }))
    if (!open) return fail('already-registered')
    await saveDraft(tx, { shop, customerId, fields, at: clock.now() })
    return ok(undefined)
  })
}

/** Throws the draft away, so that the form begins empty, or with what was sent before. */
export const dropDraft = ({ db }: Deps, { shop, customerId }: OfCustomer): Promise<void> =>
  db.transaction((tx) => deleteDraft(tx, { shop, customerId }))

/** Throws away what was begun and left, in every shop: people's addresses and tax numbers that no vendor came of. */
export const dropAbandonedDrafts = async ({ db, clock }: Deps): Promise<void> => {
  await db.transaction((tx) => forgetDrafts(tx, { now: clock.now() }))
}
