import { fail, ok, type Result } from '@souk/kernel'
import { namesIn, withoutNames } from './fill-words'
import { MAIL_KINDS, type MailKindName } from './mail-template'
import { type MailWords, WORDS_FIELDS, type WordsField } from './mail-words'

export type WordsFault =
  | { field: WordsField; problem: 'empty' | 'too-long' | 'stray-brace' }
  | { field: WordsField; problem: 'unknown-placeholder' | 'missing-placeholder'; name: string }

/** Whether a mail of this kind can be sent with these words. Answers them trimmed, or all that is wrong with them. */
export function checkWords(kind: MailKindName, words: MailWords): Result<MailWords, WordsFault[]> {
  const trimmed = {
    subject: words.subject.trim(),
    preview: words.preview.trim(),
    heading: words.heading.trim(),
    body: words.body.replaceAll('\r\n', '\n').trim(),
    button: words.button.trim(),
  }
  const faults = FIELDS.flatMap((field) => faultsOf(kind, field, trimmed[field]))
  return faults.length === 0 ? ok(trimmed) : fail(faults)
}

const FIELDS: readonly WordsField[] = ['subject', 'preview', 'heading', 'body', 'button']

function faultsOf(kind: MailKindName, field: WordsField, text: string): WordsFault[] {
  if (text === '') return [{ field, problem: 'empty' }]
  if (text.length > WORDS_FIELDS[field]) return [{ field, problem: 'too-long' }]
  const { placeholders } = MAIL_KINDS[kind]
  const used = new Set(namesIn(text))
  const unknown = [...used].filter((name) => !Object.hasOwn(placeholders, name))
  const missing = Object.keys(placeholders).filter(
    (name) => field === 'body' && placeholders[name]?.needed && !used.has(name),
  )
  return [
    ...unknown.map((name) => ({ field, problem: 'unknown-placeholder' as const, name })),
    ...missing.map((name) => ({ field, problem: 'missing-placeholder' as const, name })),
    ...(/[{}]/.test(withoutNames(text)) ? [{ field, problem: 'stray-brace' as const }] : []),
  ]
}
