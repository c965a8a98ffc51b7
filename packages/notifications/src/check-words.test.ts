import { LANGUAGES } from '@souk/kernel'
import { expect, test } from 'vitest'
import { checkWords } from './check-words'
import { MAIL_KIND_NAMES, MAIL_KINDS } from './mail-template'

const words = MAIL_KINDS['vendor-rejected'].words.en

const faults = (changes: Partial<typeof words>) => checkWords('vendor-rejected', { ...words, ...changes })

test.each(MAIL_KIND_NAMES.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
  'the default words of %s in %s could be saved by an operator',
  (kind, language) => {
    const { words } = MAIL_KINDS[kind]
    expect(checkWords(kind, words[language])).toEqual({ ok: true, value: words[language] })
  },
)

test('a placeholder that the mail does not have is refused by name, also one that every object has', () => {
  expect(faults({ heading: 'Dear {firstName} of {vendorName}', preview: '{constructor}' })).toEqual({
    ok: false,
    reason: [
      { field: 'preview', problem: 'unknown-placeholder', name: 'constructor' },
      { field: 'heading', problem: 'unknown-placeholder', name: 'firstName' },
    ],
  })
})

test('words that leave out what the mail is for are refused', () => {
  expect(faults({ body: 'No.' })).toEqual({
    ok: false,
    reason: [{ field: 'body', problem: 'missing-placeholder', name: 'reason' }],
  })
})

test.each(['{ vendorName }', '{{vendorName}}', '{vendor name}', 'a { b', '{}', '{2}'])(
  'braces that are no placeholder are refused: %s',
  (heading) => {
    expect(faults({ heading })).toEqual({ ok: false, reason: [{ field: 'heading', problem: 'stray-brace' }] })
  },
)

test('nothing may be empty or longer than a mailbox can show; spaces around it do not count', () => {
  expect(faults({ subject: ' \n ', button: 'b'.repeat(61) })).toEqual({
    ok: false,
    reason: [
      { field: 'subject', problem: 'empty' },
      { field: 'button', problem: 'too-long' },
    ],
  })
  expect(faults({ subject: '  Hello ' })).toMatchObject({ value: { subject: 'Hello' } })
})
