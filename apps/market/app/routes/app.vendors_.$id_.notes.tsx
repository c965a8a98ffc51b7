import type { ActionFunctionArgs } from '@remix-run/node'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { answer, readForm } from '../operator/outcome.server'
import { changeNotes } from '../operator/vendor/change-notes.server'
import { readVendorId } from '../operator/vendor/vendor-address.server'

/** The staff's notes about a vendor: added, changed, deleted. They are shown on the vendor's page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const vendorId = readVendorId(params)
  const outcome = await changeNotes({ actor, deps: context.deps, vendorId, form: await readForm(request) })
  return answer(outcome)
}
