import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { isUniqueViolation } from '@souk/db'
import { assert, fail, ok, type Result } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { changeApplication, findVendor, findVendorOfCustomer, moveVendor, nameKey } from '@souk/vendors'
import type { Deps } from './deps'
import { mailHeader, mailVendor, syncVendor } from './messages'
import { checkName, type Registration, type RegistrationRefusal } from './register-vendor'

/** A vendor who was not accepted changes the application and sends it again. */
export async function applyAgain(
  deps: Deps,
  { shop, customerId, application, logo }: Registration,
): Promise<Result<void, RegistrationRefusal>> {
  const { db, clock } = deps
  const before = await findVendorOfCustomer(db.prisma, { shop, customerId })
  const subject = { kind: 'customer', shop, customerId } as const
  if (!before || !can(subject, { do: 'apply again', vendor: before })) return fail('already-registered')
  if (nameKey(application.displayName) !== nameKey(before.displayName)) {
    const name = await checkName(deps, { shop, displayName: application.displayName })
    if (!name.ok) return name
  }

  return db
    .transaction(async (tx) => {
      const at = clock.now()
      // First: it locks the row, and whoever comes second finds the vendor under review already.
      const moved = await moveVendor(tx, { shop, vendorId: before.id, move: 'apply-again', reason: null, at })
      if (!moved.ok) return fail('already-registered')
      await changeApplication(tx, { shop, vendorId: before.id, application, logo })
      const vendor = await findVendor(tx.prisma, { shop, vendorId: before.id })
      const installed = await tx.prisma.shop.findUnique({ where: { domain: shop } })
      assert(vendor && installed, 'a vendor just changed is found, and belongs to a shop')
      await enqueue(tx, [
        syncVendor(vendor),
        mailVendor(vendor, { template: 'vendor-pending', ...mailHeader(vendor, installed.name) }),
      ])
      await recordAudit(tx, {
        shop,
        actor: { kind: 'customer', customerId },
        action: 'vendor applied again',
        subject: `vendor:${vendor.id}`,
        detail: { from: before.status, to: vendor.status },
      })
      return ok(undefined)
    })
    .catch((error: unknown) => {
      // Somebody else took the name since it was looked up; nothing was written.
      if (isUniqueViolation(error)) return fail('name-taken')
      throw error
    })
}
