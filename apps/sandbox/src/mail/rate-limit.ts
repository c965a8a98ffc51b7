import type { State } from '../state'

type Window = { limitPerS: number | null; second: number; taken: number }
const windows = new WeakMap<object, Window>()

const windowOf = (state: State): Window => {
  const window = windows.get(state.memory) ?? { limitPerS: null, second: 0, taken: 0 }
  windows.set(state.memory, window)
  return window
}

/** No limit until one is set: a demo must not wait. Resend's own default is a few requests per second. */
export function limitMail(state: State, limitPerS: number | null): void {
  windowOf(state).limitPerS = limitPerS
}

/** Takes one request of this second; null when it may go on, otherwise the headers that say how long to wait. */
export function takeTurn(state: State): Record<string, string> | null {
  const window = windowOf(state)
  if (window.limitPerS === null) return null
  const second = Math.floor(state.clock.now().getTime() / 1000)
  if (second !== window.second) Object.assign(window, { second, taken: 0 })
  if (window.taken < window.limitPerS) {
    window.taken += 1
    return null
  }
  const limit = { 'ratelimit-limit': String(window.limitPerS), 'ratelimit-remaining': '0' }
  return { ...limit, 'ratelimit-reset': '1', 'retry-after': '1' }
}
