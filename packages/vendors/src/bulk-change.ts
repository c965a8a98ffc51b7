import { type Prisma, Prisma as sql, type Tx } from '@souk/db'
import { assert, type ShopDomain, type VendorId, vendorId } from '@souk/kernel'
import { z } from 'zod'
import { groupId } from './group'
import { notInvited } from './import/not-invited'
import { allConditions, type VendorFilter } from './vendor-filter'

/** What is done to each of many vendors. */
export const bulkWhat = z.discriminatedUnion('do', [
  z.object({ do: z.literal('approve') }),
  z.object({ do: z.literal('reject'), reason: z.string() }),
  z.object({ do: z.literal('suspend'), reason: z.string() }),
  z.object({ do: z.literal('reinstate') }),
  /** The reason can be empty. */
  z.object({ do: z.literal('close'), reason: z.string() }),
  z.object({ do: z.literal('join-group'), groupId }),
  z.object({ do: z.literal('leave-group'), groupId }),
  z.object({ do: z.literal('invite-owner') }),
])

export type BulkWhat = z.infer<typeof bulkWhat>

/** These vendors, all that fit a filter at this moment, or those of an import to whom nobody was invited yet. */
export type BulkScope = { ids: VendorId[] } | { filter: VendorFilter } | { importId: string }

export type BulkChange = {
  id: string
  what: BulkWhat
  total: number
  done: number
  refused: number
  finishedAt: Date | null
}

type NewBulkChange = { shop: ShopDomain; operatorId: string; what: BulkWhat; scope: BulkScope; at: Date }

/** Writes down what is to be done to whom; nothing is done yet. Whoever fits the filter later is not among them. */
export async function addBulkChange(
  tx: Tx,
  { shop, operatorId, what, scope, at }: NewBulkChange,
): Promise<{ id: string; total: number }> {
  const { id } = await tx.prisma.bulkChange.create({
    data: { shopDomain: shop, operatorId, what, total: 0, startedAt: at },
    select: { id: true },
  })
  const meant = whom(shop, scope)
  const total = await tx.prisma.$executeRaw`
    insert into bulk_change_item (bulk_change_id, vendor_id) select ${id}::uuid, v.id from vendor v where ${meant}`
  await tx.prisma.bulkChange.update({ where: { id }, data: { total } })
  return { id, total }
}

function whom(shop: ShopDomain, scope: BulkScope) {
  if ('ids' in scope) return sql.sql`v.shop = ${shop} and v.id = any(${scope.ids}::uuid[])`
  if ('importId' in scope) return sql.sql`v.shop = ${shop} and ${notInvited(scope.importId)}`
  return allConditions(shop, scope.filter)
}

/** The change with this id in this shop, and who asked for it. */
export async function findBulkChange(
  prisma: Prisma.TransactionClient,
  { shop, id }: { shop: ShopDomain; id: string },
): Promise<(BulkChange & { operatorId: string }) | null> {
  const row = await prisma.bulkChange.findFirst({ where: { shopDomain: shop, id } })
  return row && { ...asBulkChange(row), operatorId: row.operatorId }
}

/** What is under way in the shop, and what has ended but nobody has read yet; the latest first. */
export async function listBulkChanges(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<BulkChange[]> {
  const rows = await prisma.bulkChange.findMany({
    where: { shopDomain: shop, dismissedAt: null },
    orderBy: { startedAt: 'desc' },
    take: 5,
  })
  return rows.map(asBulkChange)
}

type Row = Omit<BulkChange, 'what'> & { what: Prisma.JsonValue }

const asBulkChange = ({ id, what, total, done, refused, finishedAt }: Row): BulkChange => ({
  id,
  what: bulkWhat.parse(what),
  total,
  done,
  refused,
  finishedAt,
})

/**
 * Takes the next vendors that nothing was done to yet, for this transaction alone: a second worker takes others. Ordered,
 * so that two changes never wait for each other's vendors in a circle.
 */
export async function takeItems(tx: Tx, { id, limit }: { id: string; limit: number }): Promise<VendorId[]> {
  const { rows } = await tx.query<{ vendorId: string }>(
    `select vendor_id::text as "vendorId" from bulk_change_item
     where bulk_change_id = $1::uuid and outcome is null
     order by vendor_id limit $2::int for update skip locked`,
    [id, limit],
  )
  return rows.map((row) => vendorId(row.vendorId))
}

export type ItemOutcome = { vendorId: VendorId; outcome: string }

/** Notes what became of taken vendors, in the transaction in which it was done. */
export async function settleItems(
  tx: Tx,
  { id, outcomes }: { id: string; outcomes: ItemOutcome[] },
): Promise<void> {
  await tx.query(
    `update bulk_change_item item set outcome = settled.outcome
     from unnest($2::uuid[], $3::text[]) as settled (vendor_id, outcome)
     where item.bulk_change_id = $1::uuid and item.vendor_id = settled.vendor_id and item.outcome is null`,
    [id, outcomes.map((one) => one.vendorId), outcomes.map(({ outcome }) => outcome)],
  )
  const done = outcomes.filter(({ outcome }) => outcome === 'done').length
  await tx.prisma.bulkChange.update({
    where: { id },
    data: { done: { increment: done }, refused: { increment: outcomes.length - done } },
  })
}

/** Ends a change once nothing is left to do; a worker that still has some of it in hand ends it later. */
export async function finishBulkChange(tx: Tx, { id, at }: { id: string; at: Date }): Promise<boolean> {
  const waiting = await tx.prisma.bulkChangeItem.count({ where: { bulkChangeId: id, outcome: null } })
  if (waiting > 0) return false
  const { count } = await tx.prisma.bulkChange.updateMany({
    where: { id, finishedAt: null },
    data: { finishedAt: at },
  })
  assert(count <= 1, 'an id names one change')
  return true
}

/** The vendors that were left as they are, and why, the first of them. */
export async function listRefusals(
  prisma: Prisma.TransactionClient,
  { shop, id, limit }: { shop: ShopDomain; id: string; limit: number },
): Promise<{ vendorId: VendorId; displayName: string; reason: string }[]> {
  const rows = await prisma.bulkChangeItem.findMany({
    where: { bulkChange: { id, shopDomain: shop }, outcome: { not: 'done' } },
    orderBy: { vendorId: 'asc' },
    take: limit,
    select: { vendorId: true, outcome: true, vendor: { select: { displayName: true } } },
  })
  return rows.flatMap(({ vendorId: id, outcome, vendor }) =>
    outcome === null ? [] : [{ vendorId: vendorId(id), displayName: vendor.displayName, reason: outcome }],
  )
}

/** Somebody has read how it ended. */
export async function dismissBulkChange(
  tx: Tx,
  { shop, id, at }: { shop: ShopDomain; id: string; at: Date },
): Promise<void> {
  await tx.prisma.bulkChange.updateMany({
    where: { shopDomain: shop, id, finishedAt: { not: null }, dismissedAt: null },
    data: { dismissedAt: at },
  })
}
