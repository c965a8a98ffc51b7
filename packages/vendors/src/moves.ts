import { fail, ok, type Result } from '@souk/kernel'
import type { VendorStatus } from './vendor'

type Rule = {
  from: readonly VendorStatus[]
  to: VendorStatus
  /** The vendor is told why, so there has to be a reason. */
  needsReason: boolean
}

/** Every way from one status to another; whatever is not here is refused. `closed` leads nowhere. */
export const MOVES = {
  approve: { from: ['applied'], to: 'approved', needsReason: false },
  reject: { from: ['applied'], to: 'rejected', needsReason: true },
  'apply-again': { from: ['rejected'], to: 'applied', needsReason: false },
  suspend: { from: ['approved'], to: 'suspended', needsReason: true },
  reinstate: { from: ['suspended'], to: 'approved', needsReason: false },
  close: { from: ['applied', 'approved', 'rejected', 'suspended'], to: 'closed', needsReason: false },
} as const satisfies Record<string, Rule>

export type VendorMove = keyof typeof MOVES

export const VENDOR_MOVES: readonly VendorMove[] = [
  'approve',
  'reject',
  'apply-again',
  'suspend',
  'reinstate',
  'close',
]

/** The status that the move leads to, or `illegal-move` when it does not start from this one. */
export function statusAfter(from: VendorStatus, move: VendorMove): Result<VendorStatus, 'illegal-move'> {
  const rule: Rule = MOVES[move]
  return rule.from.includes(from) ? ok(rule.to) : fail('illegal-move')
}

/** What can be done about a vendor in this status. */
export const movesFrom = (status: VendorStatus): VendorMove[] =>
  VENDOR_MOVES.filter((move) => statusAfter(status, move).ok)
