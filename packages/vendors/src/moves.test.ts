import { expect, test } from 'vitest'
import { movesFrom, statusAfter, VENDOR_MOVES } from './moves'
import { VENDOR_STATUSES } from './vendor'

/** Written from the issue, not from the code: applied → approved / rejected; approved ↔ suspended; rejected → applied; closed. */
const LEGAL = [
  'applied approve approved',
  'applied reject rejected',
  'approved suspend suspended',
  'suspended reinstate approved',
  'rejected apply-again applied',
  'applied close closed',
  'approved close closed',
  'rejected close closed',
  'suspended close closed',
]

test('of all moves from all statuses, exactly the legal ones are possible', () => {
  const possible = VENDOR_STATUSES.flatMap((from) =>
    VENDOR_MOVES.flatMap((move) => {
      const to = statusAfter(from, move)
      return to.ok ? [`${from} ${move} ${to.value}`] : []
    }),
  )
  expect(possible.sort()).toEqual([...LEGAL].sort())
})

test('nothing can be done about a vendor who is closed', () => {
  expect(movesFrom('closed')).toEqual([])
})
