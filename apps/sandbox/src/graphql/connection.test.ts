import { expect, test } from 'vitest'
import { connection } from './connection'

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1 }))
const shown = { present: ({ id }: { id: number }) => ({ id }), sortValue: ({ id }: { id: number }) => id }
const cursorAt = (id: number) =>
  Buffer.from(JSON.stringify({ last_id: id, last_value: id })).toString('base64')

test('a list is paged up to its 25,000th object and no further', () => {
  const all = items(25_251)
  const last = connection(all, { first: 250, after: cursorAt(24_750) }, shown)
  expect(last.nodes.at(-1)).toEqual({ id: 25_000 })
  expect(() => connection(all, { first: 250, after: cursorAt(25_000) }, shown)).toThrow('limited to 25000')
})

test('a page that begins after what is no longer there begins at the start', () => {
  expect(connection(items(2), { first: 1, after: cursorAt(9) }, shown).nodes).toEqual([{ id: 1 }])
})
