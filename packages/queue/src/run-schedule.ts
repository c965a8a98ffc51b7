import { openBell } from './bell'
import type { Runner } from './run-queue'

/** Work that time brings. It finds out by itself what is due, and is safe to do twice, in two processes at once. */
export type Job = { everyMs: number; run: () => Promise<void> }

/**
 * Does every job at the start and then again and again, each at its own pace and never twice at once. One that fails is
 * told and done again at its next turn: what is due stays due.
 */
export function runSchedule({
  jobs,
  onError,
}: {
  jobs: readonly Job[]
  onError: (error: unknown) => void
}): Runner {
  const stopping = new AbortController()
  const bells = jobs.map(openBell)
  const done = jobs.map(async ({ everyMs, run }, position) => {
    while (!stopping.signal.aborted) {
      await run().catch(onError)
      if (!stopping.signal.aborted) await bells[position]?.sleep(everyMs)
    }
  })
  return {
    stop: async () => {
      stopping.abort()
      for (const bell of bells) bell.ring()
      await Promise.all(done)
    },
  }
}
