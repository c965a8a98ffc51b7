import { expect, test } from 'vitest'
import { isMet, report } from './bench'

const result = {
  settings: { bodyBytes: 11_000 },
  figures: { requestsPerSecond: 1234.5 },
  ratios: { ofBare: 0.25 },
  goals: { ofBare: 0.2 },
}
const bench = { name: 'ingest', describe: 'webhooks in', run: async () => result }

test('the last line is the whole result as JSON', () => {
  const last = report(bench, result).split('\n').at(-1) ?? ''
  const { settings: _, ...measured } = result
  expect(JSON.parse(last)).toEqual({ name: 'ingest', ...measured, met: true })
})

test('a goal is missed by a smaller figure, and by one that was not measured', () => {
  expect(isMet({ ...result, ratios: { ofBare: 0.1 } })).toBe(false)
  expect(isMet({ ...result, ratios: {} })).toBe(false)
})
