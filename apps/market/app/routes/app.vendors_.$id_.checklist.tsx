import type { ActionFunctionArgs } from '@remix-run/node'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { answer, readForm } from '../operator/outcome.server'
import { decideSentSubmission } from '../operator/vendor/decide-submission.server'
import { readVendorId } from '../operator/vendor/vendor-address.server'

/** What a vendor sent for the checklist: accepted, or sent back. It is shown on the vendor's page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const vendorId = readVendorId(params)
  const sent = await readForm(request)
  const outcome = await decideSentSubmission({ actor, deps: context.deps, vendorId, sent })
  return answer(outcome)
}
