import type { z } from 'zod'
import { ControlFault, type FaultCode } from './fault'

/**
 * One thing the control API can do. This is the only place that says it: the route, the validation, the OpenAPI document,
 * the page for people and the types of the client follow from it.
 */
export type Operation<Input extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> = {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** Below `/sandbox`. What stands in braces is a field of the input, and travels there. */
  path: `/${string}`
  tag: string
  summary: string
  /** Fields that are not in the path travel in the query (get, delete) or in the body (post, patch). */
  input: Input
  answer: Answer
  status: 200 | 201 | 202
  /** What can go wrong, besides an input that is not as declared. */
  faults: FaultCode[]
  /** Checks the input, does it, and answers what is declared and nothing more. */
  ask: (input: unknown) => Promise<unknown>
}

type Declaration<Input extends z.ZodType, Answer extends z.ZodType> = Omit<
  Operation<Input, Answer>,
  'ask' | 'status' | 'faults'
> & { status?: 200 | 201 | 202; faults?: FaultCode[] }

export function operation<Input extends z.ZodType, Answer extends z.ZodType>(
  declaration: Declaration<Input, Answer>,
  run: (input: z.output<Input>) => z.input<Answer> | Promise<z.input<Answer>>,
): Operation<Input, Answer> {
  const { input, answer } = declaration
  return {
    status: 200,
    faults: [],
    ...declaration,
    async ask(raw) {
      const asked = input.safeParse(raw)
      if (!asked.success) throw invalidInput(asked.error)
      return answer.parse(await run(asked.data))
    },
  }
}

function invalidInput({ issues }: z.ZodError): ControlFault {
  const found = issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const told = found.map(({ path, message }) => (path ? `${path}: ${message}` : message))
  return new ControlFault('invalid-input', told.join('; '), found)
}

/** The names in braces: `['id']` of `/mails/{id}`. */
export const fieldsInPath = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
