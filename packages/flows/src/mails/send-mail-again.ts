import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import {
  findMail,
  findRefusal,
  hasNotArrived,
  isMailKind,
  MAIL_KINDS,
  noteSentAgain,
} from '@souk/notifications'
import { enqueue, readPayload, retryFailed } from '@souk/outbox'
import { findVendor } from '@souk/vendors'
import type { Deps } from '../deps'
import { repeatedMail } from '../messages'
import { noteUnknown } from '../note-unknown'
import type { Operator } from '../operator'

type Asked = { shop: ShopDomain; actor: Operator; vendorId: VendorId; mailId: string }

type Refusal = 'not-allowed' | 'not-found' | 'address-refused' | 'personal' | 'arrived'

/**
 * Sends a mail that did not arrive to the address that the vendor has now. Asked twice, it goes once: what does not arrive
 * again is a mail of its own.
 */
export async function sendMailAgain(
  { db, clock }: Deps,
  { shop, actor, vendorId, mailId }: Asked,
): Promise<Result<void, Refusal>> {
  if (!can(actor, { do: 'look after messages', shop })) return fail('not-allowed')
  return db.transaction<Result<void, Refusal>>(async (tx) => {
    const vendor = await findVendor(tx.prisma, { shop, vendorId })
    const mail = await findMail(tx.prisma, { shop, vendorId, id: mailId })
    const payload = mail && (await readPayload(tx, { shop, id: mailId }))
    if (!vendor || !mail || !payload) {
      await noteUnknown(tx, { shop, actor, what: 'mail', id: mailId })
      return fail('not-found')
    }
    if (!isMailKind(mail.kind) || !MAIL_KINDS[mail.kind].repeatable) return fail('personal')
    if (!hasNotArrived(mail.state)) return fail('arrived')
    if (await findRefusal(tx.prisma, { shop, address: vendor.email })) return fail('address-refused')
    if (!(await noteSentAgain(tx, { shop, id: mailId, at: clock.now() }))) return ok(undefined)
    await enqueue(tx, [repeatedMail(vendor, { mailId, payload })])
    // Should the first one be among the dead letters: there is nothing left to do for it, which its deliverer finds.
    await retryFailed(tx, { shop, id: mailId })
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'mail sent again',
      subject: `vendor:${vendorId}`,
      detail: { kind: mail.kind },
    })
    return ok(undefined)
  })
}
