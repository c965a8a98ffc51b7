import type { SubmissionField } from '@souk/checklist'
import type { FileProblem } from '@souk/files'
import type { SubmitRefusal } from '@souk/flows'
import { fileProblem } from './file-problem'
import { sayProblem } from './words/say-problems'
import type { Words } from './words/words'

export type FieldName = SubmissionField | 'file'

export type SubmissionProblem = 'wrong' | 'over' | 'missing' | FileProblem

/** Why nothing could be taken. */
export type SubmissionRefusal = 'expired' | Exclude<SubmitRefusal['problem'], 'fields' | 'not-found'>

/** What to do about each field. */
export const saySubmissionProblems = (
  t: Words,
  errors: Partial<Record<FieldName, SubmissionProblem>>,
): Partial<Record<FieldName, string>> => {
  const said: Partial<Record<FieldName, string>> = {}
  for (const field of FIELDS) {
    const problem = errors[field]
    if (problem) said[field] = say(t, field, problem)
  }
  return said
}

function say(t: Words, field: FieldName, problem: SubmissionProblem): string {
  if (problem === 'over') return t.checklist.over
  if (field !== 'file') return t.checklist.wrong[field]
  if (problem === 'missing') return t.problems['file-missing']
  return sayProblem(t, fileProblem(problem === 'wrong' ? 'wrong-type' : problem))
}

export const FIELDS: readonly FieldName[] = [
  'taxForm',
  'file',
  'validUntil',
  'holder',
  'iban',
  'accountNumber',
  'bankCode',
  'bic',
  'confirm',
]
