import { z } from 'zod'
import { manyLines } from './plain-text'
import { firstProblem, named, type PlainProblem, type Problem } from './problem'

export const QUESTION_KINDS = ['text', 'choice', 'choices', 'file'] as const

export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** A question of the operator's own. `choice`: one of the options; `choices`: any number of them. */
export type Question = {
  id: string
  kind: QuestionKind
  label: string
  /** Empty when the question needs no explaining. */
  help: string
  options: string[]
  required: boolean
}

/** An answer, with the question as it was asked. What was answered with a file has no words. */
export type Answer = { questionId: string; asked: string; said: string[] }

/** The field of a form that a question is. */
export const questionField = (id: string): `question-${string}` => `question-${id}`

export type QuestionField = ReturnType<typeof questionField>

const MISSING: Record<QuestionKind, PlainProblem> = {
  text: 'answer-missing',
  choice: 'choice-missing',
  choices: 'choices-missing',
  file: 'file-missing',
}

export const answerMissing = ({ kind }: Question): Problem => ({ is: MISSING[kind] })

const freeText = manyLines.pipe(z.string().max(2000))

/** Checks the answers to all questions but those that are answered by a file. Empty ones are left out. */
export function parseAnswers(questions: Question[], sent: Record<string, unknown>) {
  const answers: Answer[] = []
  const errors: { [field in QuestionField]?: Problem } = {}
  for (const question of questions.filter(({ kind }) => kind !== 'file')) {
    const field = questionField(question.id)
    const said = saidTo(question, sent[field] ?? '')
    if (!said.success) errors[field] = firstProblem(said.error)
    else if (said.data.length > 0)
      answers.push({ questionId: question.id, asked: question.label, said: said.data })
    else if (question.required) errors[field] = answerMissing(question)
  }
  return { answers, errors }
}

/** What was said: a text, or options, which come as the lines of one text. */
function saidTo({ kind, options }: Question, sent: unknown) {
  const lines = z.string().transform((text) => text.split(/\r?\n/).filter((line) => line !== ''))
  if (kind === 'text') return freeText.transform((text) => (text === '' ? [] : [text])).safeParse(sent)
  const known = z.array(z.string().refine((option) => options.includes(option), named('choice-unknown')))
  const most = kind === 'choice' ? 1 : options.length
  return lines.pipe(known.max(most, named('choice-not-one'))).safeParse(sent)
}
