import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result } from '@souk/kernel'
import { changeMember, type MemberDetails, type MemberPreferences } from '@souk/vendors'
import type { Deps } from './deps'
import type { VendorMember } from './vendor-member'

/** A member changes what they say of themselves, which mails they want, and in which language. */
export async function saveMember(
  { db }: Deps,
  { actor, details }: { actor: VendorMember; details: MemberDetails & MemberPreferences },
): Promise<Result<void, 'not-allowed'>> {
  const { shop, vendorId, customerId } = actor
  if (!can(actor, { do: 'change their preferences', vendor: { shop, id: vendorId } }))
    return fail('not-allowed')
  return db.transaction(async (tx) => {
    if (!(await changeMember(tx, { shop, vendorId, customerId, details }))) return fail('not-allowed')
    await recordAudit(tx, {
      shop,
      actor: { kind: 'customer', customerId },
      action: 'member details changed',
      subject: `vendor:${vendorId}`,
    })
    return ok(undefined)
  })
}
