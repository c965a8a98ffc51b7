import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { findVendor, addNote as store } from '@souk/vendors'
import type { Deps } from '../deps'
import { noteUnknownVendor } from '../note-unknown-vendor'
import type { Operator } from '../operator'

type NewNote = { shop: ShopDomain; actor: Operator; vendorId: VendorId; text: string }

/** A member of staff writes down something about a vendor, for the staff. */
export async function addNote(
  deps: Deps,
  { shop, actor, vendorId, text }: NewNote,
): Promise<Result<void, 'not-allowed' | 'not-found'>> {
  if (!can(actor, { do: 'write a note', vendor: { shop } })) return fail('not-allowed')
  const { db, clock } = deps
  if (!(await findVendor(db.prisma, { shop, vendorId }))) {
    await noteUnknownVendor(deps, { shop, actor, vendorId })
    return fail('not-found')
  }
  return db.transaction(async (tx) => {
    const note = await store(tx, { vendorId, authorUserId: actor.userId, text, at: clock.now() })
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'note added',
      subject: `vendor:${vendorId}`,
      detail: { note },
    })
    return ok(undefined)
  })
}
