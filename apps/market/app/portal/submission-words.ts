import type { ItemState, SubmissionField, TaxForm } from '@souk/checklist'
import type { FileProblem } from '@souk/files'
import type { SubmitRefusal } from '@souk/flows'

export const STATES: Record<ItemState, string> = {
  missing: 'Missing',
  submitted: 'Sent, being looked at',
  accepted: 'Accepted',
  'sent-back': 'Sent back',
  expired: 'Expired',
}

export const TAX_FORM_NAMES: Record<TaxForm, string> = {
  w9: 'W-9 (United States)',
  w8ben: 'W-8BEN (person outside the United States)',
  w8bene: 'W-8BEN-E (company outside the United States)',
  vat_certificate: 'VAT or GST registration certificate',
  other: 'Another form',
}

type Problem = 'wrong' | 'over' | 'missing' | FileProblem

const FILE_PROBLEMS: Record<FileProblem | 'missing', string> = {
  missing: 'Choose a file.',
  empty: 'This file is empty. Choose another one.',
  'too-large': 'This file is larger than 10 MB. Choose a smaller one.',
  'wrong-type': 'This file is not a PDF, PNG, JPEG or WebP. Choose another one.',
}

const FIELD_PROBLEMS: Record<SubmissionField, string> = {
  validUntil: 'Enter the day until which it is valid.',
  taxForm: 'Choose which form it is.',
  confirm: 'Tick this to confirm it.',
  holder: 'Enter the name that the account is in, as the bank writes it.',
  iban: 'This IBAN is not right. Compare it with what your bank gave you.',
  accountNumber: 'Enter the account number: 4 to 34 digits and letters.',
  bankCode: 'Enter the number of the bank: 3 to 15 digits and letters.',
  bic: 'This BIC is not right. It has 8 or 11 characters, like DEUTDEFF.',
}

export type FieldName = SubmissionField | 'file'

/** What to do about one field. */
export function sentenceFor(field: FieldName, problem: Problem): string {
  if (problem === 'over') return 'This day is over already. Enter one that is still to come.'
  if (field !== 'file') return FIELD_PROBLEMS[field]
  return problem === 'wrong' ? FILE_PROBLEMS['wrong-type'] : FILE_PROBLEMS[problem]
}

/** Why nothing could be taken. */
export const REFUSALS: Record<Exclude<SubmitRefusal['problem'], 'fields'>, string> = {
  'not-allowed':
    'Nothing was sent: only the owner and managers of this shop may. Ask one of them to send it.',
  'not-found': 'Nothing was sent: this is not asked for any more.',
  'already-accepted': 'This is accepted already, so there is nothing to send.',
  'words-changed':
    'The words have changed since you opened this page. Read them again and send it once more.',
  'storage-full':
    'Nothing was sent: this shop has sent as many files as we can keep. Write to the store, and they will help.',
}
