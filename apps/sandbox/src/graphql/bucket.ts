import type { State } from '../state'

/** What one app may spend in one shop: a leaky bucket that the sandbox's clock refills. */
export type Bucket = {
  maximumAvailable: number
  restoreRate: number
  available: () => number
  take: (points: number) => void
}

/** Points that come back each second, by the shop's plan; any other plan has the standard rate. */
const RESTORE_RATES: Record<string, number> = { advanced: 200, plus: 1000, enterprise: 2000 }
const STANDARD_RATE = 100
/** The bucket holds as much as comes back in this time: recorded as 2,000 of 100 and 4,000 of 200. */
const SECONDS_TO_FILL = 20

type Level = { points: number; at: number }
const levels = new WeakMap<object, Map<string, Level>>()

/** Not stored: a sandbox that starts again, is reset or restored has full buckets. */
export function openBucket(
  state: State,
  { shop, apiKey, plan }: { shop: string; apiKey: string; plan: string },
): Bucket {
  const restoreRate = RESTORE_RATES[plan.toLowerCase()] ?? STANDARD_RATE
  const maximumAvailable = restoreRate * SECONDS_TO_FILL
  const all = levels.get(state.memory) ?? new Map<string, Level>()
  levels.set(state.memory, all)
  const key = `${shop} ${apiKey}`
  const now = state.clock.now().getTime()
  const { points, at } = all.get(key) ?? { points: maximumAvailable, at: now }
  const restored = (Math.max(0, now - at) / 1000) * restoreRate
  const level = { points: Math.min(maximumAvailable, points + restored), at: now }
  all.set(key, level)
  return {
    maximumAvailable,
    restoreRate,
    available: () => Math.floor(level.points),
    take: (spent) => {
      level.points = Math.max(0, level.points - spent)
    },
  }
}
