import type { ActionFunctionArgs } from '@remix-run/node'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { readKind } from '../operator/mail/read-words.server'
import { sendTest } from '../operator/mail/send-test.server'
import { answer, readForm } from '../operator/outcome.server'

/** Sends the words of the form, with sample values, to an address of the operator's choice. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const form = await readForm(request)
  return answer(await sendTest({ actor, deps: context.deps, kind: readKind(params), form }))
}
