import { setTimeout as pause } from 'node:timers/promises'
import { signal } from '../process/living'
import type { Launch, Running } from './parts'

const LONGEST_PAUSE_MS = 10_000
/** A process that lived this long is not in a loop of crashes. */
const STEADY_MS = 30_000

export type Supervised = {
  /** Id of the process that runs now; null while it is down. */
  pid: () => number | null
  /** Starts it, after a `kill` or a `stop`; resolves when it can be used. */
  start: () => Promise<void>
  stop: () => Promise<void>
  /** kill -9; it stays down until `start`. */
  kill: () => Promise<void>
  /** kill -9 as the world would do it; resolves when the supervisor has brought it back. */
  crash: () => Promise<void>
}

/**
 * Keeps one process running: when it ends without being told to, it is started again, at once the first time and then
 * after pauses that double.
 * @param tell receives a sentence whenever that happens
 * @param onChange is called whenever the process id changed
 */
export function supervise(options: {
  name: string
  launch: Launch
  tell: (sentence: string) => void
  onChange: () => void
}): Supervised {
  const { name, launch, tell, onChange } = options
  let running: Running | null = null
  let wanted = false
  let crashes = 0
  let back = Promise.withResolvers<void>()

  async function start() {
    wanted = true
    const mine = await launch()
    running = mine
    const since = Date.now()
    onChange()
    back.resolve()
    back = Promise.withResolvers()
    void mine.exited.then(() => {
      running = null
      if (!wanted) return
      onChange()
      crashes = Date.now() - since > STEADY_MS ? 0 : crashes
      tell(`${name} ended unexpectedly; starting it again.`)
      void comeBack()
    })
  }

  async function comeBack(): Promise<void> {
    await pause(crashes === 0 ? 0 : Math.min(250 * 2 ** crashes, LONGEST_PAUSE_MS))
    crashes += 1
    if (!wanted || running) return
    try {
      await start()
      tell(`${name} is running again.`)
    } catch (error) {
      tell(`${name} did not start: ${error instanceof Error ? error.message : error}`)
      if (wanted) await comeBack()
    }
  }

  async function end(how: (process: Running) => Promise<void> | void) {
    wanted = false
    const mine = running
    if (!mine) return
    await how(mine)
    await mine.exited
    running = null
    onChange()
  }

  return {
    pid: () => running?.pid ?? null,
    start: async () => {
      if (!running) await start()
    },
    stop: () => end((process) => process.stop()),
    kill: () => end((process) => signal(process.pid, 'SIGKILL')),
    crash: async () => {
      const returned = back.promise
      if (running) signal(running.pid, 'SIGKILL')
      await returned
    },
  }
}
