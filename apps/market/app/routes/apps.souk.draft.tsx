import type { ActionFunctionArgs } from '@remix-run/node'
import { dropDraft, keepDraft } from '@souk/flows'
import { readRegistration } from '../portal/read-registration.server'
import { authenticateVisit, portalPaths, seeOther } from '../portal/visit.server'

/** Saves or throws away what is typed into the registration form: by a button, or in the background as somebody types. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visit = await authenticateVisit(request, context)
  const { shop, customerId } = visit
  const { register } = portalPaths(visit)
  if (!customerId) return seeOther(register)
  const { fields } = await readRegistration(request)
  // A form that was open for long is still this customer's, and what they typed is worth keeping.
  if (context.csrf.check({ shop, customerId, token: fields.csrf }) === 'forged')
    throw new Response(null, { status: 403 })
  if (fields.draft === 'drop') {
    await dropDraft(context.deps, { shop, customerId })
    return seeOther(register)
  }
  const kept = await keepDraft(context.deps, { shop, customerId, fields })
  if (!kept.ok && kept.reason === 'shop-not-installed') throw new Response(null, { status: 404 })
  return fields.background ? new Response(null, { status: 204 }) : seeOther(register)
}
