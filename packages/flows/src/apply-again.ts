import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { isUniqueViolation } from '@souk/db'
import { assert, fail, ok, type Result } from '@souk/kernel'
import {
  changeApplication,
  deleteDraft,
  findVendor,
  findVendorOfCustomer,
  moveVendor,
  nameKey,
  termsAsSeen,
  type Vendor,
} from '@souk/vendors'
import { admitVendor } from './admit-vendor'
import type { Deps } from './deps'
import { checkName, type Registration, type RegistrationRefusal } from './register-vendor'
import { storeApplicationAnswers } from './store-application-answers'
import { asSubject } from './vendor-member'

/** A vendor who was not accepted changes the application and sends it again. */
export async function applyAgain(
  deps: Deps,
  registration: Registration,
): Promise<Result<void, RegistrationRefusal | 'storage-full'>> {
  const { shop, customerId, application } = registration
  const theirs = await findVendorOfCustomer(deps.db.prisma, { shop, customerId })
  if (!theirs || !can(asSubject(theirs.member), { do: 'apply again', vendor: theirs.vendor }))
    return fail('already-registered')
  const { vendor: before } = theirs
  if (nameKey(application.displayName) !== nameKey(before.displayName)) {
    const name = await checkName(deps, {
      shop,
      displayName: application.displayName,
      own: before.metaobjectId,
    })
    if (!name.ok) return name
  }
  try {
    return await storeAgain(deps, before, registration)
  } catch (error) {
    // Somebody else took the name since it was looked up; nothing was written.
    if (isUniqueViolation(error)) return fail('name-taken')
    if (error instanceof StorageFull) return fail('storage-full')
    throw error
  }
}

class StorageFull extends Error {}

const storeAgain = (
  { db, clock, fileKeys: keys }: Deps,
  before: Vendor,
  { shop, customerId, application, logo, banner, files = [], seenTerms }: Registration,
) =>
  db.transaction<Result<void, RegistrationRefusal>>(async (tx) => {
    const terms = await termsAsSeen(tx.prisma, { shop, seenVersion: seenTerms })
    if (!terms.ok) return terms
    const at = clock.now()
    // First: it locks the row, and whoever comes second finds the vendor under review already.
    const moved = await moveVendor(tx, { shop, vendorId: before.id, move: 'apply-again', reason: null, at })
    if (!moved.ok) return fail('already-registered')
    await deleteDraft(tx, { shop, customerId })
    await changeApplication(tx, { shop, vendorId: before.id, application, images: { logo, banner } })
    const vendor = await findVendor(tx.prisma, { shop, vendorId: before.id })
    const installed = await tx.prisma.shop.findUnique({ where: { domain: shop } })
    assert(vendor && installed, 'a vendor just changed is found, and belongs to a shop')
    const answers = await storeApplicationAnswers(tx, { vendor, customerId, application, files, keys, at })
    // Thrown, because what was written before has to go.
    if (!answers.ok) throw new StorageFull()
    await recordAudit(tx, {
      shop,
      actor: { kind: 'customer', customerId },
      action: 'vendor applied again',
      subject: `vendor:${vendor.id}`,
      detail: { from: before.status, to: vendor.status },
    })
    await admitVendor(tx, { vendor, customerId, terms: terms.value, shopName: installed.name, clock })
    return ok(undefined)
  })
