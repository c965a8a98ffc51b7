/** The processes of a running Souk, in the order in which they start. */
export const PARTS = ['postgres', 'sandbox', 'market', 'worker'] as const

export type PartName = (typeof PARTS)[number]

/** A process that runs. */
export type Running = {
  pid: number
  /** Settles when the process has ended, for whatever reason. */
  exited: Promise<unknown>
  /** Asks it to end and waits until it has. */
  stop: () => Promise<void>
}

/** Starts a process; resolves when it can be used, throws when it ended before. */
export type Launch = () => Promise<Running>
