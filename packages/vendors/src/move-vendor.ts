import type { Tx } from '@souk/db'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { findVendor } from './find-vendor'
import type { Vendor, VendorStatus } from './vendor'

/** Which status may follow which; anything else is refused. */
const MOVES: Record<VendorStatus, readonly VendorStatus[]> = {
  applied: ['approved', 'rejected'],
  approved: [],
  rejected: [],
}

type Move = {
  shop: ShopDomain
  vendorId: VendorId
  to: VendorStatus
  /** Told to the vendor. */
  reason: string | null
  at: Date
}

/** Moves a vendor to another status. Of two moves at the same moment one wins; the other is refused as illegal. */
export async function moveVendor(
  tx: Tx,
  { shop, vendorId, to, reason, at }: Move,
): Promise<Result<{ before: VendorStatus; vendor: Vendor }, 'not-found' | 'illegal-move'>> {
  const before = await findVendor(tx.prisma, { shop, vendorId })
  if (!before) return fail('not-found')
  if (!MOVES[before.status].includes(to)) return fail('illegal-move')
  const { count } = await tx.prisma.vendor.updateMany({
    where: { shopDomain: shop, id: vendorId, status: before.status },
    data: { status: to, statusReason: reason, decidedAt: at },
  })
  if (count === 0) return fail('illegal-move')
  return ok({ before: before.status, vendor: { ...before, status: to, statusReason: reason, decidedAt: at } })
}
