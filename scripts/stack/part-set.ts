import { type Launch, PARTS, type PartName } from './parts'
import { removeStackFile, writeStackFile } from './state-file'
import { type Supervised, supervise } from './supervise'

export type PartSet = {
  start: (name: PartName, launch: Launch) => Promise<void>
  part: (name: PartName) => Supervised
  /** Stops what was started, in the opposite order. */
  stop: () => Promise<void>
}

/** The supervised processes of one stack, noted in its state folder as they come and go. */
export function openPartSet(options: {
  stateDir: string
  urls: Record<string, string>
  tell: (sentence: string) => void
  signal?: AbortSignal | undefined
}): PartSet {
  const { stateDir, urls, tell, signal } = options
  const parts = new Map<PartName, Supervised>()
  const onChange = () =>
    writeStackFile(
      stateDir,
      urls,
      [...parts].map(([name, part]) => [name, part.pid()]),
    )
  // Before the first part: who is told to wait, or to stop us, has to find us.
  onChange()
  return {
    start: async (name, launch) => {
      signal?.throwIfAborted()
      const part = supervise({ name, launch, tell, onChange })
      parts.set(name, part)
      await part.start()
    },
    part: (name) => {
      const part = parts.get(name)
      if (!part)
        throw new Error(`This stack has no process "${name}": DATABASE_URL names a server of your own.`)
      return part
    },
    stop: async () => {
      for (const name of PARTS.toReversed()) await parts.get(name)?.stop()
      removeStackFile(stateDir)
    },
  }
}
