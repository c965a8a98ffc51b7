import type { Prisma } from '@souk/db'
import type { Result, ShopDomain } from '@souk/kernel'
import { nameKey } from '../name-key'
import { nameLook, vendorHandle } from '../names'
import { storableText } from '../plain-text'
import type { ImportedVendor, ImportProblem } from './read-row'
import type { Cells, FileRow } from './read-vendor-file'

type NewImport = {
  shop: ShopDomain
  operatorId: string
  filename: string
  unknownColumns: string[]
  at: Date
}

/** What a browser calls a file may be anything. */
const nameOfFile = (filename: string): string => storableText(filename).slice(0, 200)

/** Begins to write down what a file says. Until it is judged nobody sees it. */
export async function addImport(
  prisma: Prisma.TransactionClient,
  { shop, operatorId, filename, unknownColumns, at }: NewImport,
): Promise<string> {
  const { id } = await prisma.vendorImport.create({
    data: {
      shopDomain: shop,
      operatorId,
      filename: nameOfFile(filename),
      unknownColumns: unknownColumns.slice(0, 50).map((heading) => storableText(heading).slice(0, 100)),
      uploadedAt: at,
    },
    select: { id: true },
  })
  return id
}

export type ReadRow = FileRow & { read: Result<ImportedVendor, ImportProblem[]> }

/** Writes down lines of a file. */
export async function addImportRows(
  prisma: Prisma.TransactionClient,
  { id: importId, rows }: { id: string; rows: readonly ReadRow[] },
): Promise<void> {
  await prisma.vendorImportRow.createMany({
    data: rows.map(({ line, cells, read }) => ({
      importId,
      line,
      cells: storable(cells),
      verdict: read.ok ? 'create' : 'wrong',
      problems: read.ok ? [] : read.reason,
      ...(read.ok && comparedBy(read.value)),
    })),
  })
}

const comparedBy = ({ application: { displayName, email } }: ImportedVendor) => ({
  nameKey: nameKey(displayName),
  nameLook: nameLook(displayName),
  handle: vendorHandle(displayName),
  email: email.toLowerCase(),
})

/** A cell of a wrong line may hold what PostgreSQL does not take, or a whole book. */
const storable = (cells: Cells): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).map(([column, text]) => [column, storableText(text).slice(0, 5_000)]),
  )

/** Takes an import away that came to nothing, with all it said. */
export async function removeImport(
  prisma: Prisma.TransactionClient,
  { shop, id }: { shop: ShopDomain; id: string },
): Promise<boolean> {
  const { count } = await prisma.vendorImport.deleteMany({ where: { shopDomain: shop, id, startedAt: null } })
  return count === 1
}
