import { expect, test, vi } from 'vitest'
import { runSchedule } from './run-schedule'

const unheard = (error: unknown) => {
  throw error
}

test('every job is done at the start and then at its own pace', async () => {
  const often = vi.fn(async () => undefined)
  const seldom = vi.fn(async () => undefined)
  const schedule = runSchedule({
    jobs: [
      { everyMs: 5, run: often },
      { everyMs: 3_600_000, run: seldom },
    ],
    onError: unheard,
  })
  await vi.waitFor(() => expect(often.mock.calls.length).toBeGreaterThan(3))
  await schedule.stop()
  expect(seldom).toHaveBeenCalledTimes(1)
})

test('a job that fails is told and done again, and keeps no other from being done', async () => {
  const errors: unknown[] = []
  const failing = vi.fn(async () => {
    throw new Error('no database')
  })
  const fine = vi.fn(async () => undefined)
  const schedule = runSchedule({
    jobs: [
      { everyMs: 5, run: failing },
      { everyMs: 5, run: fine },
    ],
    onError: (error) => errors.push(error),
  })
  await vi.waitFor(() => {
    expect(failing.mock.calls.length).toBeGreaterThan(2)
    expect(fine.mock.calls.length).toBeGreaterThan(2)
  })
  await schedule.stop()
  expect(errors.length).toBe(failing.mock.calls.length)
})

test('it stops at once while it waits, and waits for what is in hand', async () => {
  let finish = () => {}
  const run = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve
      }),
  )
  const schedule = runSchedule({ jobs: [{ everyMs: 3_600_000, run }], onError: unheard })
  const stopped = vi.fn()
  const stop = schedule.stop().then(stopped)
  await Promise.resolve()
  expect(stopped).not.toHaveBeenCalled()
  finish()
  await stop
  expect(run).toHaveBeenCalledTimes(1)

  const idle = runSchedule({ jobs: [{ everyMs: 3_600_000, run: async () => undefined }], onError: unheard })
  await idle.stop()
})
