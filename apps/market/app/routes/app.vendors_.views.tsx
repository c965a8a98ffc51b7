import type { ActionFunctionArgs } from '@remix-run/node'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { readForm } from '../operator/outcome.server'
import { keepViews } from '../operator/vendors/keep-views.server'

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const answer = await keepViews({ actor, deps: context.deps, form: await readForm(request) })
  return Response.json(answer, { status: answer.ok ? 200 : 422 })
}
