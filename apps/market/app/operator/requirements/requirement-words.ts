import type { RequirementKind, RequirementMoment } from '@souk/checklist'

export const KINDS: Record<RequirementKind, string> = {
  document: 'Document',
  tax_form: 'Tax form',
  payout_details: 'Payout details',
  statement: 'Statement to confirm',
}

export const MOMENTS: Record<RequirementMoment, string> = {
  application: 'With the application',
  approval: 'Once approved',
}

/** The package that knows these runs on the server; its constants would bring all of it into the page. */
const isOf =
  <Key extends string>(words: Record<Key, string>) =>
  (key: string): key is Key =>
    key in words

const optionsOf = <Key extends string>(words: Record<Key, string>) =>
  Object.keys(words)
    .filter(isOf(words))
    .map((value) => ({ value, label: words[value] }))

export const KIND_OPTIONS = optionsOf(KINDS)
export const MOMENT_OPTIONS = optionsOf(MOMENTS)
