import type { Tx } from '@souk/db'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { findVendor } from './find-vendor'
import { MOVES, statusAfter, type VendorMove } from './moves'
import type { Vendor, VendorStatus } from './vendor'

type Move = {
  shop: ShopDomain
  vendorId: VendorId
  move: VendorMove
  /** Told to the vendor. */
  reason: string | null
  at: Date
}

export type MoveRefusal = 'not-found' | 'illegal-move' | 'reason-missing'

/** Moves a vendor to another status. Of two moves at the same moment one wins; the other is refused as illegal. */
export async function moveVendor(
  tx: Tx,
  { shop, vendorId, move, reason, at }: Move,
): Promise<Result<{ before: VendorStatus; vendor: Vendor }, MoveRefusal>> {
  const before = await findVendor(tx.prisma, { shop, vendorId })
  if (!before) return fail('not-found')
  const to = statusAfter(before.status, move)
  if (!to.ok) return to
  if (MOVES[move].needsReason && !reason?.trim()) return fail('reason-missing')
  const changed = {
    status: to.value,
    statusReason: reason,
    // Applying again opens the question anew.
    ...(move === 'apply-again' ? { appliedAt: at, decidedAt: null } : { decidedAt: at }),
  }
  const { count } = await tx.prisma.vendor.updateMany({
    where: { shopDomain: shop, id: vendorId, status: before.status },
    data: changed,
  })
  if (count === 0) return fail('illegal-move')
  return ok({ before: before.status, vendor: { ...before, ...changed } })
}
