import { type Deps, inviteOwner, type Operator } from '@souk/flows'
import type { VendorId } from '@souk/kernel'
import { forbidden, notFound } from '../authenticate-operator.server'
import { type Outcome, refused } from '../outcome.server'

type Offer = { actor: Operator; deps: Deps; vendorId: VendorId }

const SENTENCES = {
  'has-owner': 'Somebody has taken this vendor over meanwhile. Nothing was sent.',
  closed: 'This vendor is closed. Nothing was sent.',
  'too-often': 'The invitation was sent less than a minute ago. Wait a little before you send it again.',
}

/**
 * Has the invitation to take a vendor over sent to its contact address.
 * @throws a 404 Response for a vendor that the shop does not have
 */
export async function offerToOwner({ actor, deps, vendorId }: Offer): Promise<Outcome> {
  const offered = await inviteOwner(deps, { shop: actor.shop, actor, vendorId })
  if (offered.ok) return { ok: true, message: 'The invitation is on its way' }
  if (offered.reason === 'not-found') throw notFound()
  if (offered.reason === 'not-allowed') throw forbidden()
  return refused(SENTENCES[offered.reason])
}
