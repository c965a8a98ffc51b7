import { type Deps, type Operator, sendMailAgain, trustAddressAgain } from '@souk/flows'
import type { VendorId } from '@souk/kernel'
import { z } from 'zod'
import { forbidden, notFound } from '../authenticate-operator.server'
import { type Outcome, refused, UNREADABLE } from '../outcome.server'

const form = z.discriminatedUnion('do', [
  z.object({ do: z.literal('send again'), mail: z.uuid().toLowerCase() }),
  z.object({ do: z.literal('trust again') }),
])

type Change = { actor: Operator; deps: Deps; vendorId: VendorId; form: FormData | null }

/**
 * Takes what is to be done about a vendor's mails from the form to its flow.
 * @throws a 404 Response for a vendor or mail that the shop does not have
 */
export async function changeMails({ actor, deps, vendorId, form: sent }: Change): Promise<Outcome> {
  const parsed = form.safeParse(Object.fromEntries(sent ?? []))
  if (!parsed.success) return refused(UNREADABLE)
  const asked = { shop: actor.shop, actor, vendorId }
  const done =
    parsed.data.do === 'trust again'
      ? await trustAddressAgain(deps, asked)
      : await sendMailAgain(deps, { ...asked, mailId: parsed.data.mail })
  if (done.ok)
    return {
      ok: true,
      message: parsed.data.do === 'trust again' ? 'Mails go there again' : 'The mail is on its way again',
    }
  if (done.reason === 'not-found') throw notFound()
  if (done.reason === 'not-allowed') throw forbidden()
  return refused(SENTENCES[done.reason])
}

const SENTENCES = {
  'address-refused': 'The vendor’s address does not take mails. Nothing was sent; ask them for another one.',
  personal: 'This mail was for one person alone, and is not sent to another address.',
  arrived: 'This mail arrived meanwhile. Nothing was sent.',
  complained: 'They marked a mail as spam. Only they can change that, by choosing another address.',
}
