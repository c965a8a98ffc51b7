import { describe, expect, test } from 'vitest'
import { allCases, areas } from './cases'
import { runCase } from './run-case'

for (const [area, cases] of Object.entries(areas)) {
  describe(`the sandbox answers as Shopify does: ${area}`, () => {
    test.each(cases.map((each) => [`${each.says} (${each.id}, ${each.status})`, each] as const))(
      '%s',
      async (_, each) => {
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
