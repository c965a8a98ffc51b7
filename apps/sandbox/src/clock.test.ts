import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openState } from './state'

/** A machine whose time the test holds in its hand, and the sandbox's clock on it. */
function openClock() {
  const dir = mkdtempSync(join(tmpdir(), 'souk-clock-'))
  const machine = { time: new Date('2026-03-02T10:00:00Z') }
  const open = () => openState(join(dir, 'state.sqlite'), [], { now: () => machine.time })
  const state = open()
  onTestFinished(() => {
    state.db.close()
    rmSync(dir, { recursive: true })
  })
  const pass = (seconds: number) => {
    machine.time = new Date(machine.time.getTime() + seconds * 1000)
  }
  return { clock: state.clock, pass, open }
}

test('a clock that nobody moved shows the time of the machine', () => {
  const { clock, pass } = openClock()
  pass(5)
  expect(clock.now()).toEqual(new Date('2026-03-02T10:00:05Z'))
  expect(clock.reading()).toMatchObject({ offsetS: 0, isFrozen: false })
})

test('a moved clock goes on from where it was moved to, and knows the time of the machine', () => {
  const { clock, pass } = openClock()
  clock.moveBy(3600)
  clock.moveTo(new Date('2026-03-03T00:00:00Z'))
  pass(5)
  expect(clock.now()).toEqual(new Date('2026-03-03T00:00:05Z'))
  expect(clock.realNow()).toEqual(new Date('2026-03-02T10:00:05Z'))
  expect(clock.reading().offsetS).toBe(14 * 3600)
})

test('a frozen clock stands still, can be moved, and goes on from where it stands', () => {
  const { clock, pass } = openClock()
  clock.freeze()
  pass(60)
  expect(clock.now()).toEqual(new Date('2026-03-02T10:00:00Z'))
  clock.moveBy(30)
  pass(60)
  expect(clock.now()).toEqual(new Date('2026-03-02T10:00:30Z'))
  clock.unfreeze()
  pass(5)
  expect(clock.now()).toEqual(new Date('2026-03-02T10:00:35Z'))
})

test('the clock does not go back, except to the time of the machine', () => {
  const { clock } = openClock()
  clock.moveBy(60)
  expect(() => clock.moveTo(new Date('2026-03-02T10:00:30Z'))).toThrow(RangeError)
  clock.freeze()
  clock.reset()
  expect(clock.reading()).toMatchObject({ now: clock.realNow(), isFrozen: false })
})

test('where the clock was moved to survives a restart', () => {
  const { clock, pass, open } = openClock()
  clock.moveBy(3600)
  clock.freeze()
  pass(60)
  const reopened = open()
  expect(reopened.clock.now()).toEqual(new Date('2026-03-02T11:00:00Z'))
  reopened.db.close()
})

test('whoever asked is told of every move, until they no longer ask', () => {
  const { clock } = openClock()
  const seen: string[] = []
  const stop = clock.onMove(() => seen.push(clock.now().toISOString()))
  clock.moveBy(60)
  clock.reset()
  stop()
  clock.moveBy(60)
  expect(seen).toEqual(['2026-03-02T10:01:00.000Z', '2026-03-02T10:00:00.000Z'])
})
