import { type ActionFunctionArgs, data } from '@remix-run/node'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { readKind, wordsForm } from '../operator/mail/read-words.server'
import { previewOf } from '../operator/mail/words-view.server'
import { readForm } from '../operator/outcome.server'

/** The mail as it would be sent with the words of the form. Nothing is stored. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const kind = readKind(params)
  const parsed = wordsForm.safeParse(Object.fromEntries((await readForm(request)) ?? []))
  if (!parsed.success) return data(null, { status: 422 })
  const { language, ...words } = parsed.data
  return data(await previewOf({ actor, deps: context.deps, kind, language, words }))
}
