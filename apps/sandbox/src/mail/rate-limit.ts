import type { State } from '../state'
import { mailSwitches } from './switches'

const windows = new WeakMap<object, { second: number; taken: number }>()

/**
 * Takes one request of this second. The headers are those of recorded answers; `retry-after` is there when the request
 * must wait.
 */
export function takeTurn(state: State): { isAllowed: boolean; headers: Record<string, string> } {
  const { ratePerS, tooManyUntil } = mailSwitches(state)
  const now = state.clock.now()
  const waitS = tooManyUntil === null ? 0 : Math.ceil((Date.parse(tooManyUntil) - now.getTime()) / 1000)
  if (waitS > 0) return { isAllowed: false, headers: headersOf({ limit: ratePerS ?? 10, left: 0, waitS }) }
  if (ratePerS === null) return { isAllowed: true, headers: {} }
  const taken = takenThisSecond(state, Math.floor(now.getTime() / 1000))
  const isAllowed = taken <= ratePerS
  const headers = headersOf({
    limit: ratePerS,
    left: Math.max(0, ratePerS - taken),
    waitS: isAllowed ? 0 : 1,
  })
  return { isAllowed, headers }
}

function takenThisSecond(state: State, second: number): number {
  const window = windows.get(state.memory)
  const taken = window?.second === second ? window.taken + 1 : 1
  windows.set(state.memory, { second, taken })
  return taken
}

function headersOf({ limit, left, waitS }: { limit: number; left: number; waitS: number }) {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-policy': `${limit};w=1`,
    'ratelimit-remaining': String(left),
    'ratelimit-reset': String(Math.max(1, waitS)),
    ...(waitS > 0 && { 'retry-after': String(waitS) }),
  }
}
