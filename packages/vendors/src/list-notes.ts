import type { Prisma } from '@souk/db'
import { vendorId as asVendorId, type ShopDomain, type VendorId } from '@souk/kernel'
import type { Note } from './note'

/** More than anybody reads at once. */
const MOST_SHOWN = 200

/** The staff's notes about a vendor, newest first. */
export async function listNotes(
  prisma: Prisma.TransactionClient,
  { shop, vendorId }: { shop: ShopDomain; vendorId: VendorId },
): Promise<Note[]> {
  const rows = await prisma.vendorNote.findMany({
    where: { vendorId, vendor: { shopDomain: shop } },
    orderBy: { id: 'desc' },
    take: MOST_SHOWN,
  })
  return rows.map((row) => ({ ...row, vendorId: asVendorId(row.vendorId) }))
}

/** One note of a shop; another shop's is not found. */
export async function findNote(
  prisma: Prisma.TransactionClient,
  { shop, noteId }: { shop: ShopDomain; noteId: string },
): Promise<Note | null> {
  const row = await prisma.vendorNote.findFirst({ where: { id: noteId, vendor: { shopDomain: shop } } })
  return row && { ...row, vendorId: asVendorId(row.vendorId) }
}
