import type { Prisma, Tx } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'

type Ages = { startedBefore: Date; abandonedBefore: Date; unreadBefore: Date; at: Date }

/**
 * Deletes the lines of imports that are over, because they name people: what was counted stays. An import whose file was
 * never read to its end goes as a whole; one that stopped half-way, and that nobody took up again, ends where it is, so that
 * it no longer stands in the way of others.
 */
export async function clearImports(
  tx: Tx,
  { startedBefore, abandonedBefore, unreadBefore, at }: Ages,
): Promise<void> {
  await tx.prisma.vendorImport.deleteMany({ where: { checkedAt: null, uploadedAt: { lt: unreadBefore } } })
  await tx.prisma.vendorImport.updateMany({
    where: { startedAt: { lt: startedBefore }, finishedAt: null },
    data: { finishedAt: at },
  })
  await clear(
    tx,
    {
      OR: [{ startedAt: { lt: startedBefore } }, { startedAt: null, checkedAt: { lt: abandonedBefore } }],
    },
    at,
  )
}

/** The same for all of a shop, whatever their age: nobody reads them any more, and what is under way ends. */
export const clearImportsOfShop = (tx: Tx, { shop, at }: { shop: ShopDomain; at: Date }): Promise<void> =>
  clear(tx, { shopDomain: shop }, at)

async function clear(tx: Tx, which: Prisma.VendorImportWhereInput, at: Date): Promise<void> {
  const where = { ...which, clearedAt: null }
  await tx.prisma.vendorImportRow.deleteMany({ where: { import: where } })
  await tx.prisma.vendorImport.updateMany({ where, data: { clearedAt: at } })
}
