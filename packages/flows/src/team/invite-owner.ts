import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { lockVendor, type Tx } from '@souk/db'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { findVendor, openClaim, type Vendor } from '@souk/vendors'
import type { Deps } from '../deps'
import { noteUnknownVendor } from '../note-unknown-vendor'
import type { Operator } from '../operator'
import { mailClaim } from './team-mails'

type Asked = { shop: ShopDomain; actor: Operator; vendorId: VendorId }

type Refusal = 'not-found' | 'has-owner' | 'closed' | 'too-often'

/** Offers a vendor that nobody has taken over to whoever reads its contact address, or offers it again. */
export async function inviteOwner(
  deps: Deps,
  { shop, actor, vendorId }: Asked,
): Promise<Result<void, 'not-allowed' | Refusal>> {
  if (!can(actor, { do: 'invite an owner', vendor: { shop } })) return fail('not-allowed')
  const { invitationKey, clock } = deps
  const offered = await deps.db.transaction((tx) =>
    offerVendor(tx, { shop, actor, vendorId, invitationKey, at: clock.now() }),
  )
  if (!offered.ok && offered.reason === 'not-found') await noteUnknownVendor(deps, { shop, actor, vendorId })
  return offered
}

/** The offer and its mail, in the caller's transaction; the caller has asked whether it is allowed. */
export async function offerVendor(
  tx: Tx,
  { shop, actor, vendorId, invitationKey, at }: Asked & { invitationKey: Uint8Array; at: Date },
): Promise<Result<void, Refusal>> {
  await lockVendor(tx, { shop, vendorId })
  const vendor = await findVendor(tx.prisma, { shop, vendorId })
  if (!vendor) return fail('not-found')
  if (vendor.ownerCustomerId !== null) return fail('has-owner')
  if (vendor.status === 'closed') return fail('closed')
  const { name: shopName } = await tx.prisma.shop.findUniqueOrThrow({ where: { domain: shop } })
  return offerLocked(tx, { actor, vendor, shopName, invitationKey, at })
}

type Offer = { actor: Operator; vendor: Vendor; shopName: string; invitationKey: Uint8Array; at: Date }

/** The same for a vendor that the caller has locked, or made in this transaction, and that has no owner. */
export async function offerLocked(
  tx: Tx,
  { actor, vendor, shopName, invitationKey: key, at }: Offer,
): Promise<Result<void, 'too-often'>> {
  const { shop, id: vendorId, email } = vendor
  const opened = await openClaim(tx, { shop, vendorId, email, key, at })
  if (!opened.ok) return opened
  await enqueue(tx, [mailClaim(vendor, opened.value, shopName)])
  await recordAudit(tx, {
    shop,
    actor: { kind: 'operator', userId: actor.userId },
    action: 'owner invited',
    subject: `vendor:${vendorId}`,
    detail: { invitation: opened.value.id },
  })
  return ok(undefined)
}
