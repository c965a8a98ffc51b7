import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { viewBulkChanges } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { readForm } from '../operator/outcome.server'
import { changeInBulk } from '../operator/vendors/change-in-bulk.server'

/** The changes to many vendors that are under way, or have just ended. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const viewed = await viewBulkChanges(context.deps, { shop: actor.shop, actor })
  if (!viewed.ok) throw forbidden()
  return data({ changes: viewed.value })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const answer = await changeInBulk({ actor, deps: context.deps, form: await readForm(request) })
  return Response.json(answer, { status: answer.ok ? 200 : 422 })
}
