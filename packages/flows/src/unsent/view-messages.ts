import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { countUnsent, listUnsent } from '@souk/outbox'
import { nameVendors } from '@souk/vendors'
import type { Deps } from '../deps'
import type { Operator } from '../operator'
import { describeMessage, type MessageView } from './describe-message'

/** Those that are tried again by themselves are shown for information; no more than these. */
const MOST_STRUGGLING = 25

type Asked = {
  shop: ShopDomain
  actor: Operator
  /** From 1. */
  page: number
  pageSize: number
}

export type MessagesView = {
  failed: MessageView[]
  failedTotal: number
  struggling: MessageView[]
  vendorNames: Map<VendorId, string>
}

/** What the shop could not send so far: what nobody tries any more, and what is tried again by itself. */
export async function viewMessages(
  { db }: Deps,
  { shop, actor, page, pageSize }: Asked,
): Promise<Result<MessagesView, 'not-allowed'>> {
  if (!can(actor, { do: 'look after messages', shop })) return fail('not-allowed')
  const [failed, struggling, { failed: failedTotal }] = await Promise.all([
    listUnsent(db.pool, { shop, state: 'failed', limit: pageSize, offset: (page - 1) * pageSize }),
    listUnsent(db.pool, { shop, state: 'struggling', limit: MOST_STRUGGLING }),
    countUnsent(db.pool, { shop }),
  ])
  const view = { failed: failed.map(describeMessage), struggling: struggling.map(describeMessage) }
  const vendorIds = [...view.failed, ...view.struggling].flatMap(({ vendorId }) => vendorId ?? [])
  const vendorNames = await nameVendors(db.prisma, { shop, vendorIds })
  return ok({ ...view, failedTotal, vendorNames })
}
