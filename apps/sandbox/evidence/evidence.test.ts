import { describe, expect, test } from 'vitest'
import { allCases, areas } from './cases'
import { coveragePage, watchFields } from './coverage-page'
import { runCase } from './run-case'

const seen = watchFields()
const asked = new Set<string>()

for (const [area, cases] of Object.entries(areas)) {
  describe(`the sandbox answers as Shopify does: ${area}`, () => {
    test.each(cases.map((each) => [`${each.says} (${each.id}, ${each.status})`, each] as const))(
      '%s',
      async (_, each) => {
        asked.add(each.id)
        expect(await runCase(each)).toEqual([])
      },
    )
  })
}

test('every case has an id of its own and says where it comes from', () => {
  expect(new Set(allCases.map(({ id }) => id)).size).toBe(allCases.length)
  expect(allCases.filter(({ source }) => source.trim() === '')).toEqual([])
})

test('assumed.md lists everything that is assumed (vitest run -u writes it)', async () => {
  const assumed = allCases
    .filter(({ status }) => status === 'assumed')
    .map(({ id, says, source }) => `- \`${id}\`: ${says}. Rests on: ${source}.`)
  const page = `# Assumed\n\nA real Shopify may differ here. Written by the tests from the cases beside this file.\n\n${assumed.sort().join('\n')}\n`
  await expect(page).toMatchFileSnapshot('./assumed.md')
})

test('docs/sandbox-coverage.md tells what is built (written like assumed.md)', async () => {
  const rest = Object.values(areas)
    .flat()
    .filter(({ id }) => !asked.has(id))
  for (const each of rest) await runCase(each)
  await expect(coveragePage(seen)).toMatchFileSnapshot('../../../docs/sandbox-coverage.md')
}, 120_000)
