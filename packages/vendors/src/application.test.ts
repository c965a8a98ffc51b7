import { expect, test } from 'vitest'
import { parseApplication } from './application'

const good = {
  displayName: ' Nordic  Candle ',
  email: 'ida@example.com',
  about: 'Candles.\r\nMade by hand.',
  agree: 'yes',
}

test('an application is tidied: spaces folded, line ends made one kind', () => {
  expect(parseApplication(good)).toEqual({
    ok: true,
    value: { displayName: 'Nordic Candle', email: 'ida@example.com', about: 'Candles.\nMade by hand.' },
  })
})

test('every wrong field is named at once, each with what to do', () => {
  const parsed = parseApplication({ displayName: '!', email: 'ida@', about: 'x'.repeat(2001) })
  expect(parsed).toEqual({
    ok: false,
    reason: {
      displayName: 'Enter the name your shop will have on this marketplace.',
      email: 'Enter an e-mail address like name@example.com.',
      about: 'Use at most 2,000 characters.',
      agree: 'Agree to the terms to apply.',
    },
  })
})

test.each(['--', '  ', '!!!', 'a', '𠮷', '\u3164\u3164', '\u200b\u200b', '\u2800\u2800', 'a\u115f'])(
  '%j is no name',
  (displayName) => {
    expect(parseApplication({ ...good, displayName }).ok).toBe(false)
  },
)

test('a field that is a file or a list where text belongs is refused, not a crash', () => {
  expect(parseApplication({ ...good, displayName: new File([], 'x') }).ok).toBe(false)
  expect(parseApplication({ ...good, email: ['a@example.com'] }).ok).toBe(false)
})

test('a name of 101 characters is refused, one of 100 is not, in any script', () => {
  expect(parseApplication({ ...good, displayName: 'م'.repeat(100) }).ok).toBe(true)
  expect(parseApplication({ ...good, displayName: 'م'.repeat(101) }).ok).toBe(false)
})

test('characters that cannot be shown or stored are refused beside the field that has them', () => {
  const parsed = parseApplication({
    ...good,
    displayName: 'Nor\0dic',
    email: 'i\0da@example.com',
    about: 'a\0b',
  })
  const said = 'This has characters that cannot be shown. Type it by hand instead of pasting it.'
  expect(parsed).toEqual({ ok: false, reason: { displayName: said, email: said, about: said } })
})
