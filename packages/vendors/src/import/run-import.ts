import type { Tx } from '@souk/db'
import { type ShopDomain, type VendorId, vendorId } from '@souk/kernel'
import type { Cells } from './read-vendor-file'
import { type ImportOutcome, readCells } from './vendor-import'

type Start = {
  shop: ShopDomain
  id: string
  startedBy: string
  withLookAlikes: boolean
  inviting: boolean
  at: Date
}

/** Whether another import of the shop is under way. The caller has the shop locked. */
export async function isImporting(tx: Tx, { shop }: { shop: ShopDomain }): Promise<boolean> {
  const underWay = { shopDomain: shop, startedAt: { not: null }, finishedAt: null }
  return (await tx.prisma.vendorImport.count({ where: underWay })) > 0
}

/** Notes what is to be imported. Asked twice, the second starts nothing. */
export async function startImport(tx: Tx, { shop, id, at, ...chosen }: Start): Promise<boolean> {
  const { count } = await tx.prisma.vendorImport.updateMany({
    where: { id, shopDomain: shop, checkedAt: { not: null }, startedAt: null, clearedAt: null },
    data: { ...chosen, startedAt: at },
  })
  return count === 1
}

/** The lines of `i` that are to become vendors and have not yet. */
const WAITING = `r.import_id = i.id and r.outcome is null
  and (r.verdict = 'create' or (r.verdict = 'look-alike' and i.with_look_alikes))`

/** Takes the next lines for this transaction alone: a second worker takes others. */
export async function takeImportRows(
  tx: Tx,
  { id, limit }: { id: string; limit: number },
): Promise<{ line: number; cells: Cells }[]> {
  const { rows } = await tx.query<{ line: number; cells: Parameters<typeof readCells>[0] }>(
    `select r.line, r.cells from vendor_import_row r, vendor_import i
     where i.id = $1::uuid and ${WAITING} order by r.line limit $2::int for update of r skip locked`,
    [id, limit],
  )
  return rows.map(({ line, cells }) => ({ line, cells: readCells(cells) }))
}

/** The vendor of the shop that has this name, or had when its handle was chosen, or writes from this address. */
export async function findInTheWay(
  tx: Tx,
  { shop, nameKey, handle, email }: { shop: ShopDomain; nameKey: string; handle: string; email: string },
): Promise<{ vendorId: VendorId; because: 'name' | 'email' } | null> {
  const { rows } = await tx.query<{ id: string; because: 'name' | 'email' }>(
    `select id::text, 'name' as because from vendor where shop = $1 and name_key = $2
     union all select id::text, 'name' from vendor where shop = $1 and handle = $3
     union all select id::text, 'email' from vendor where shop = $1 and lower(email) = $4
     limit 1`,
    [shop, nameKey, handle, email.toLowerCase()],
  )
  return rows[0] ? { vendorId: vendorId(rows[0].id), because: rows[0].because } : null
}

export type SettledRow = {
  line: number
  outcome: ImportOutcome
  vendorId: VendorId | null
  because: 'name' | 'email' | null
}

/** Notes what became of taken lines, in the transaction in which it was done. */
export async function settleImportRows(
  tx: Tx,
  { id, settled }: { id: string; settled: readonly SettledRow[] },
): Promise<void> {
  await tx.query(
    `update vendor_import_row r set outcome = done.outcome, vendor_id = done.vendor_id, because = coalesce(done.because, r.because)
     from unnest($2::int[], $3::text[], $4::uuid[], $5::text[]) as done (line, outcome, vendor_id, because)
     where r.import_id = $1::uuid and r.line = done.line`,
    [
      id,
      settled.map(({ line }) => line),
      settled.map(({ outcome }) => outcome),
      settled.map(({ vendorId }) => vendorId),
      settled.map(({ because }) => because),
    ],
  )
  const created = settled.filter(({ outcome }) => outcome === 'created' || outcome === 'kept-back').length
  await tx.prisma.vendorImport.update({
    where: { id },
    data: { created: { increment: created }, refused: { increment: settled.length - created } },
  })
}

/** Ends an import once nothing is left to do; a worker that still has some of it in hand ends it later. */
export async function finishImport(tx: Tx, { id, at }: { id: string; at: Date }): Promise<boolean> {
  const { rows } = await tx.query<{ waiting: boolean }>(
    `select exists (select from vendor_import_row r, vendor_import i where i.id = $1::uuid and ${WAITING}) as waiting`,
    [id],
  )
  if (rows[0]?.waiting) return false
  await tx.prisma.vendorImport.updateMany({ where: { id, finishedAt: null }, data: { finishedAt: at } })
  return true
}
