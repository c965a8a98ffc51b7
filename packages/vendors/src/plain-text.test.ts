import { describe, expect, test } from 'vitest'
import { manyLines, oneLine, searchWords } from './plain-text'

const UNPRINTABLE = [
  ['NUL', '\u0000'],
  ['escape', '\u001b'],
  ['a C1 control', '\u0085x\u0090'],
  ['half a surrogate pair', '\ud83d'],
  ['a right-to-left override', '\u202e'],
  ['an isolate', '\u2066'],
]

describe.each(UNPRINTABLE)('%s', (_what, character) => {
  const text = `Nordic${character}Candle`

  test('is refused in a line and in many, with what to do', () => {
    for (const schema of [oneLine, manyLines]) {
      const parsed = schema.safeParse(text)
      expect(parsed.error?.issues[0]?.message).toBe(
        'This has characters that cannot be shown. Type it by hand instead of pasting it.',
      )
    }
  })

  test('is left out of a search', () => {
    expect(searchWords.parse(text)).toMatch(/^Nordicx?Candle$/)
  })
})

test('line ends become one kind, and tabs stay, where there may be many lines', () => {
  expect(manyLines.parse(' one\r\ntwo\rthree\n\tfour ')).toBe('one\ntwo\nthree\n\tfour')
})

test('emoji, joiners and scripts that run right to left are text like any other', () => {
  for (const text of ['👩‍🎨 Art', 'متجر الألعاب', 'می‌خواهم', '玩具店']) expect(oneLine.parse(text)).toBe(text)
})
