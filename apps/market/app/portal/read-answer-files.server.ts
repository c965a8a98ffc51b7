import { checkFile } from '@souk/files'
import type { AnswerFile } from '@souk/flows'
import { type ApplicationForm, answerMissing, questionField } from '@souk/vendors'
import { fileProblem } from './file-problem'
import type { SentForm } from './read-registration.server'
import type { FormErrors } from './register.server'

/** The files that answer questions; or what is wrong, beside the field of each. `kept`: questions answered before. */
export function readAnswerFiles(sent: SentForm['files'], { questions }: ApplicationForm, kept: string[]) {
  const files: AnswerFile[] = []
  const errors: FormErrors = {}
  for (const question of questions.filter(({ kind }) => kind === 'file')) {
    const field = questionField(question.id)
    const file = sent[field]
    const checked = file && checkFile(file)
    if (checked?.ok) files.push({ questionId: question.id, file: checked.value })
    else if (checked) errors[field] = fileProblem(checked.reason)
    else if (question.required && !kept.includes(question.id)) errors[field] = answerMissing(question)
  }
  return { files, errors }
}
