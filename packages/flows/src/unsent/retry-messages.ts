import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { type RetriedMessage, readPayload, retryFailed } from '@souk/outbox'
import { findVendor } from '@souk/vendors'
import type { Deps } from '../deps'
import { lanesOfVendor } from '../messages'
import { noteUnknown } from '../note-unknown'
import type { Operator } from '../operator'
import { vendorOfLane } from './describe-message'

/** One message, all that are about a vendor, or all of the shop. */
export type Retry = { messageId: string } | { vendorId: VendorId } | 'all'

type Asked = { shop: ShopDomain; actor: Operator; retry: Retry }

/**
 * Has messages that were given up tried again. They keep their ids, so that what had an effect after all has it once; asked
 * twice, the second takes up nothing.
 *
 * @returns how many were taken up
 */
export async function retryMessages(
  { db }: Deps,
  { shop, actor, retry }: Asked,
): Promise<Result<number, 'not-allowed' | 'not-found'>> {
  if (!can(actor, { do: 'look after messages', shop })) return fail('not-allowed')
  const operator = { kind: 'operator', userId: actor.userId } as const
  return db.transaction(async (tx) => {
    const retried = await retryFailed(tx, { shop, ...chosen(retry) })
    if (typeof retry === 'object' && 'messageId' in retry && retried.length === 0) {
      if (await readPayload(tx, { shop, id: retry.messageId })) return ok(0)
      await noteUnknown(tx, { shop, actor, what: 'message', id: retry.messageId })
      return fail('not-found')
    }
    if (typeof retry === 'object' && 'vendorId' in retry && retried.length === 0) {
      if (await findVendor(tx.prisma, { shop, vendorId: retry.vendorId })) return ok(0)
      await noteUnknown(tx, { shop, actor, what: 'vendor', id: retry.vendorId })
      return fail('not-found')
    }
    for (const message of retried)
      await recordAudit(tx, {
        shop,
        actor: operator,
        action: 'message retried',
        subject: subjectOf(shop, message),
        detail: { kind: message.kind, message: message.id },
      })
    return ok(retried.length)
  })
}

function chosen(retry: Retry) {
  if (retry === 'all') return {}
  return 'messageId' in retry ? { id: retry.messageId } : { lanes: lanesOfVendor(retry.vendorId) }
}

function subjectOf(shop: ShopDomain, { lane }: RetriedMessage): string {
  const vendorId = vendorOfLane(lane)
  return vendorId ? `vendor:${vendorId}` : `shop:${shop}`
}
