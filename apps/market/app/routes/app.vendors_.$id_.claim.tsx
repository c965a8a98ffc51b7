import type { ActionFunctionArgs } from '@remix-run/node'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { answer } from '../operator/outcome.server'
import { offerToOwner } from '../operator/vendor/offer-to-owner.server'
import { readVendorId } from '../operator/vendor/vendor-address.server'

/** The owner of a vendor that nobody has taken over is invited, or invited again. Shown on the vendor's page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return answer(await offerToOwner({ actor, deps: context.deps, vendorId: readVendorId(params) }))
}
