import {
  type ApplicationForm,
  checkImage,
  IMAGE_KINDS,
  parseApplication,
  parseProfile,
  textFields,
} from '@souk/vendors/form'
import { sayProblem, sayProblems } from '../words/say-problems'
import { t } from './words'

type Errors = Record<string, string | undefined>

/** What the server would say about the text fields of this form. It has the last word. */
export function checkForm(form: HTMLFormElement): Errors {
  const { asked = '', enhance } = form.dataset
  const fields = textFields(new FormData(form))
  // Written by our own server into this page.
  const questions: ApplicationForm = JSON.parse(asked)
  const parsed = (enhance === 'profile' ? parseProfile : parseApplication)(fields, questions)
  return parsed.ok ? {} : sayProblems(t, parsed.reason)
}

/** The same for files: images are known by their content, and what is asked for has to be there. */
export async function checkFiles(form: HTMLFormElement): Promise<Errors> {
  const errors: Errors = {}
  for (const kind of IMAGE_KINDS) {
    const input = form.elements.namedItem(kind)
    if (!(input instanceof HTMLInputElement)) continue
    const file = input.files?.[0]
    if (!file && input.required) errors[kind] = t.problems['image-missing']
    const checked = file && checkImage(kind, new Uint8Array(await file.arrayBuffer()))
    if (checked && !checked.ok) errors[kind] = sayProblem(t, checked.reason)
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('input[data-file]'))
    if (input.required && !input.files?.length) errors[input.name] = t.problems['file-missing']
  return errors
}
