import { checkFile, type FileProblem } from '@souk/files'
import type { AnswerFile } from '@souk/flows'
import { type ApplicationForm, answerMissing, type FieldErrors, questionField } from '@souk/vendors'
import type { SentForm } from './read-registration.server'

const PROBLEMS: Record<FileProblem, string> = {
  empty: 'This file is empty. Choose another one.',
  'too-large': 'This file is larger than 10 MB. Choose a smaller one.',
  'wrong-type': 'This file is not a PDF, PNG, JPEG or WebP. Choose another one.',
}

/** The files that answer questions; or what is wrong, beside the field of each. `kept`: questions answered before. */
export function readAnswerFiles(sent: SentForm['files'], { questions }: ApplicationForm, kept: string[]) {
  const files: AnswerFile[] = []
  const errors: FieldErrors = {}
  for (const question of questions.filter(({ kind }) => kind === 'file')) {
    const field = questionField(question.id)
    const file = sent[field]
    const checked = file && checkFile(file)
    if (checked?.ok) files.push({ questionId: question.id, file: checked.value })
    else if (checked) errors[field] = PROBLEMS[checked.reason]
    else if (question.required && !kept.includes(question.id)) errors[field] = answerMissing(question)
  }
  return { files, errors }
}
