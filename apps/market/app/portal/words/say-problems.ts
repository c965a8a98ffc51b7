import type { Problem } from '@souk/vendors/form'
import type { forms } from './en/forms'
import type { Spoken } from './speak'

export type FormWords = Spoken<typeof forms>

/** What only the server can find wrong with a field. `by`: null for somebody who has not said their name. */
type ServerProblem =
  | { is: 'name-taken' | 'claim-not-agreed' | 'file-empty' | 'file-wrong-type' }
  | { is: 'file-too-large'; most: number }
  | { is: 'image-changed-meanwhile' | 'emptied-meanwhile'; by: string | null }
  | { is: 'written-meanwhile'; by: string | null; text: string }

export type FormProblem = Problem | ServerProblem

export function sayProblem(t: FormWords, problem: FormProblem): string {
  const said = t.problems[problem.is]
  if (typeof said === 'string') return said
  const { most, by, text } = { most: 0, by: null, text: '', ...problem }
  return said.text({ most, who: by ?? t.somebodyElse, text })
}

/** What stands beside each field. */
export const sayProblems = <Field extends string>(
  t: FormWords,
  errors: { [field in Field]?: FormProblem | undefined },
): { [field in Field]?: string } =>
  Object.fromEntries(
    Object.entries<FormProblem | undefined>(errors).flatMap(([field, problem]) =>
      problem ? [[field, sayProblem(t, problem)]] : [],
    ),
  ) as { [field in Field]?: string }
