import { can } from '@souk/access'
import { type ChecklistItem, type Progress, progressOf, readChecklist } from '@souk/checklist'
import { assert, fail, ok, type Result } from '@souk/kernel'
import { findVendor } from '@souk/vendors'
import type { Deps } from '../deps'
import type { VendorMember } from '../vendor-member'

export type OwnChecklist = { items: ChecklistItem[]; progress: Progress; maySend: boolean }

/** What a vendor is asked for, for those who work for it. */
export async function viewOwnChecklist(
  { db, clock }: Deps,
  { actor }: { actor: VendorMember },
): Promise<Result<OwnChecklist, 'not-allowed'>> {
  const { shop, vendorId } = actor
  const own = { shop, id: vendorId }
  if (!can(actor, { do: 'see the vendor', vendor: own })) return fail('not-allowed')
  const vendor = await findVendor(db.prisma, { shop, vendorId })
  assert(vendor, 'a member works for a vendor')
  const items = await readChecklist(db.prisma, { vendor, now: clock.now() })
  const maySend = can(actor, { do: 'upload documents', vendor: own })
  return ok({ items, progress: progressOf(items), maySend })
}
