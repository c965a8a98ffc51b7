import { expect, test } from 'vitest'
import { parseApplication, parseProfile, TEXT_FIELDS } from './application'
import { type ApplicationForm, OPEN_FORM } from './application-form'

const good = {
  displayName: ' Nordic  Candle ',
  email: 'ida@example.com',
  about: 'Candles.\r\nMade by hand.',
  agree: 'yes',
}

const NOTHING = Object.fromEntries(TEXT_FIELDS.map((field) => [field, '']))

test('an application is tidied: spaces folded, line ends made one kind', () => {
  expect(parseApplication(good)).toEqual({
    ok: true,
    value: {
      ...NOTHING,
      displayName: 'Nordic Candle',
      email: 'ida@example.com',
      about: 'Candles.\nMade by hand.',
    },
  })
})

test('every wrong field is named at once, each with what is wrong', () => {
  const parsed = parseApplication({ displayName: '!', email: 'ida@', about: 'x'.repeat(2001) })
  expect(parsed).toEqual({
    ok: false,
    reason: {
      displayName: { is: 'name-missing' },
      email: { is: 'email-wrong' },
      about: { is: 'too-long', most: 2000 },
      agree: { is: 'not-agreed' },
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
  const said = { is: 'unprintable' }
  expect(parsed).toEqual({ ok: false, reason: { displayName: said, email: said, about: said } })
})

const asking = (fields: Partial<ApplicationForm['fields']>): ApplicationForm => ({
  ...OPEN_FORM,
  fields: { ...OPEN_FORM.fields, ...fields },
})

test('what the operator asks for has to be told; what is not asked for is not there, whatever is sent', () => {
  const form = asking({ legalName: 'required', phone: 'hidden', address: 'hidden' })
  expect(parseApplication(good, form)).toMatchObject({
    ok: false,
    reason: { legalName: { is: 'legal-name-missing' } },
  })
  const parsed = parseApplication({ ...good, legalName: 'Ida AB', phone: 'x', city: 'Umeå' }, form)
  expect(parsed).toMatchObject({ ok: true, value: { legalName: 'Ida AB' } })
  expect(parsed.ok && parsed.value).not.toHaveProperty('phone')
  expect(parsed.ok && parsed.value).not.toHaveProperty('city')
})

test('half an address is asked for whole; none is none', () => {
  expect(parseApplication({ ...good, postalCode: '90325' })).toEqual({
    ok: false,
    reason: {
      addressLine1: { is: 'street-missing' },
      city: { is: 'city-missing' },
      country: { is: 'country-missing' },
    },
  })
  const whole = { addressLine1: 'Storgatan 1', city: 'Umeå', country: 'SE' }
  expect(parseApplication({ ...good, ...whole }).ok).toBe(true)
  expect(parseApplication({ ...good, ...whole, country: 'XX' }).ok).toBe(false)
})

test('a profile is checked alike, without the agreement', () => {
  const { agree: _, ...profile } = good
  expect(parseProfile(profile).ok).toBe(true)
  expect(parseProfile({ ...profile, email: '' }).ok).toBe(false)
})
