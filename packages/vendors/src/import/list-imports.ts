import type { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import {
  asImportRow,
  asVendorImport,
  type ImportRow,
  ROW_COLUMNS,
  type VendorImport,
  type Verdict,
} from './vendor-import'

/** Which lines: those that become vendors, those that look like others, those left out, those that are wrong. */
export const ROW_FILTERS = {
  create: ['create'],
  'look-alike': ['look-alike'],
  skipped: ['already', 'duplicate'],
  wrong: ['wrong'],
} as const satisfies Record<string, readonly Verdict[]>

export type RowFilter = keyof typeof ROW_FILTERS

type OfImport = { shop: ShopDomain; id: string }

/** The shop's imports, the latest first; one whose file is still being read is not among them. */
export async function listImports(
  prisma: Prisma.TransactionClient,
  { shop, limit }: { shop: ShopDomain; limit: number },
): Promise<VendorImport[]> {
  const rows = await prisma.vendorImport.findMany({
    where: { shopDomain: shop, checkedAt: { not: null } },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(asVendorImport)
}

/** The import with this id in this shop. */
export async function findImport(
  prisma: Prisma.TransactionClient,
  { shop, id }: OfImport,
): Promise<VendorImport | null> {
  const row = await prisma.vendorImport.findFirst({
    where: { shopDomain: shop, id, checkedAt: { not: null } },
  })
  return row && asVendorImport(row)
}

type Page = OfImport & { filter: RowFilter | null; skip?: number; after?: number; limit: number }

/** Lines of an import in their order: a page of them, or those after a line. */
export async function listImportRows(
  prisma: Prisma.TransactionClient,
  { shop, id, filter, skip = 0, after = 0, limit }: Page,
): Promise<ImportRow[]> {
  const rows = await prisma.vendorImportRow.findMany({
    where: {
      importId: id,
      import: { shopDomain: shop },
      line: { gt: after },
      ...(filter && { verdict: { in: [...ROW_FILTERS[filter]] } }),
    },
    orderBy: { line: 'asc' },
    skip,
    take: limit,
    ...ROW_COLUMNS,
  })
  return rows.map(asImportRow)
}
