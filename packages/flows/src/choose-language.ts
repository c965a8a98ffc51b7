import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { type CustomerId, fail, type Language, ok, type Result, type ShopDomain } from '@souk/kernel'
import { changeMember, findVendorOfCustomer } from '@souk/vendors'
import type { Deps } from './deps'
import type { VendorMember } from './vendor-member'

/** In which language this customer has chosen to be spoken to; null for whoever has not, or works for no vendor. */
export async function chosenLanguage(
  { db }: Deps,
  { shop, customerId }: { shop: ShopDomain; customerId: CustomerId },
): Promise<Language | null> {
  const theirs = await findVendorOfCustomer(db.prisma, { shop, customerId })
  return theirs?.member.language ?? null
}

/** A member chooses the language of the portal, and of the mails to them. */
export async function chooseLanguage(
  { db }: Deps,
  { actor, language }: { actor: VendorMember; language: Language },
): Promise<Result<void, 'not-allowed'>> {
  const { shop, vendorId, customerId } = actor
  if (!can(actor, { do: 'change their preferences', vendor: { shop, id: vendorId } }))
    return fail('not-allowed')
  return db.transaction(async (tx) => {
    if (!(await changeMember(tx, { shop, vendorId, customerId, details: { language } })))
      return fail('not-allowed')
    await recordAudit(tx, {
      shop,
      actor: { kind: 'customer', customerId },
      action: 'member language changed',
      subject: `vendor:${vendorId}`,
    })
    return ok(undefined)
  })
}
