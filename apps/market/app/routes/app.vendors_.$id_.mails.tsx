import type { ActionFunctionArgs } from '@remix-run/node'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { answer, readForm } from '../operator/outcome.server'
import { changeMails } from '../operator/vendor/change-mails.server'
import { readVendorId } from '../operator/vendor/vendor-address.server'

/** A mail that goes once more, or an address that is trusted again. Both are shown on the vendor's page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const vendorId = readVendorId(params)
  const outcome = await changeMails({ actor, deps: context.deps, vendorId, form: await readForm(request) })
  return answer(outcome)
}
