import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

/** Where time comes from outside the sandbox: the machine, or a test that holds it in its hand. */
export type TimeSource = { now(): Date }

/** The sandbox's time: the machine's, unless somebody moved it or made it stand still. */
export type Clock = {
  now(): Date
  /** The machine's time, whatever the sandbox's says: for what the app holds against its own clock. */
  realNow(): Date
  reading(): ClockReading
  /** Time only goes forward: a moment that has passed, or is after `LATEST`, throws a `RangeError`. */
  moveTo(moment: Date): void
  moveBy(seconds: number): void
  /** Time stands still, until it is moved or let go on from there. */
  freeze(): void
  unfreeze(): void
  /** Back to the machine's time, running. */
  reset(): void
  /** To be called when the database was replaced: takes over the clock it holds. */
  reload(): void
  /** `listener` is called whenever the clock was moved, so that what became due happens at once. Answers what ends that. */
  onMove(listener: () => void): () => void
}

type ClockReading = { now: Date; realNow: Date; offsetS: number; isFrozen: boolean }

/** One row, or none when the sandbox has the machine's time. `frozen_at` is null while time runs. */
export const clockTables = `
  create table if not exists clock (
    id integer primary key check (id = 1),
    offset_ms integer not null,
    frozen_at text
  ) strict;
`

type Setting = { offsetMs: number; frozenAt: Date | null }

/** What is stored as text is compared as text, and a year of five digits sorts before this one. */
export const LATEST = new Date('9999-12-31T23:59:59.999Z')

const REAL: Setting = { offsetMs: 0, frozenAt: null }
const row = z.object({ offsetMs: z.number(), frozenAt: z.coerce.date().nullable() })

/** A clock whose setting is a row of `db`, so that it survives a restart and is part of a snapshot. */
export function openClock(db: DatabaseSync, source: TimeSource): Clock {
  const listeners = new Set<() => void>()
  let setting = read()

  function read(): Setting {
    const found = db.prepare('select offset_ms as offsetMs, frozen_at as frozenAt from clock').get()
    return found === undefined ? REAL : row.parse({ ...found })
  }

  function set(next: Setting): void {
    const sql = 'insert or replace into clock (id, offset_ms, frozen_at) values (1, ?, ?)'
    db.prepare(sql).run(next.offsetMs, next.frozenAt?.toISOString() ?? null)
    setting = next
    tell()
  }

  function tell(): void {
    for (const listener of listeners) listener()
  }

  const realNow = () => source.now()
  const now = () => new Date(setting.frozenAt ?? realNow().getTime() + setting.offsetMs)
  const offsetTo = (moment: Date) => moment.getTime() - realNow().getTime()

  function moveTo(moment: Date): void {
    if (!(moment <= LATEST)) throw new RangeError('time ends with the year 9999')
    if (moment < now())
      throw new RangeError(`${moment.toISOString()} has passed: it is ${now().toISOString()}`)
    set({ offsetMs: offsetTo(moment), frozenAt: setting.frozenAt && moment })
  }

  return {
    now,
    realNow,
    reading() {
      const [here, real] = [now(), realNow()]
      const offsetS = Math.round((here.getTime() - real.getTime()) / 1000)
      return { now: here, realNow: real, offsetS, isFrozen: setting.frozenAt !== null }
    },
    moveTo,
    moveBy: (seconds) => moveTo(new Date(now().getTime() + seconds * 1000)),
    freeze: () => set({ ...setting, frozenAt: now() }),
    unfreeze: () => set({ offsetMs: offsetTo(now()), frozenAt: null }),
    reset: () => set(REAL),
    reload() {
      setting = read()
      tell()
    },
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
