import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isEnough, PNPM } from './versions.mjs'

test.each([
  { node: 'v24.0.0', pnpm: '12.0.1', enough: true },
  { node: 'v26.1.0', pnpm: '12.21.0\n', enough: true },
  { node: 'v22.21.0', pnpm: '12.21.0', enough: false },
  { node: 'v24.1.0', pnpm: '10.4.1', enough: false },
  { node: 'v24.1.0', pnpm: null, enough: false },
  { node: null, pnpm: '12.21.0', enough: false },
])('Node $node with pnpm $pnpm is enough: $enough', ({ node, pnpm, enough }) => {
  expect(isEnough({ node, pnpm })).toBe(enough)
})

test('the pnpm that is brought is the one that package.json names', () => {
  const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(packageManager).toBe(`pnpm@${PNPM}`)
})
