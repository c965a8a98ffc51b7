import type { WordsFault, WordsField } from '@souk/notifications'

/** What is wrong with each field, for the operator. */
export function faultSentences(faults: WordsFault[]): Partial<Record<WordsField, string>> {
  // The first of each field: it is shown beside it.
  return Object.fromEntries(faults.toReversed().map((fault) => [fault.field, sentenceFor(fault)]))
}

function sentenceFor(fault: WordsFault): string {
  switch (fault.problem) {
    case 'empty':
      return 'Write something here.'
    case 'too-long':
      return 'This is too long for a mail. Shorten it.'
    case 'stray-brace':
      return 'There is a { or } that belongs to no placeholder. Write placeholders exactly as they are listed.'
    case 'unknown-placeholder':
      return `This mail has no placeholder {${fault.name}}. Use one of those listed.`
    case 'missing-placeholder':
      return `{${fault.name}} is missing. Without it the mail does not say what it is for.`
    default:
      return fault satisfies never
  }
}
