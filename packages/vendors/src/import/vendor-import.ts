import type { Prisma } from '@souk/db'
import { type VendorId, vendorId } from '@souk/kernel'
import { z } from 'zod'
import { IMPORT_COLUMN_NAMES } from '../vendor-csv'
import type { ImportProblem } from './read-row'
import type { Cells } from './read-vendor-file'

/**
 * What would become of a line: a vendor; a vendor whose name looks like another's; nothing, because the vendor is there
 * already, or an earlier line says the same; nothing, because something is wrong with it.
 */
const VERDICTS = ['create', 'look-alike', 'already', 'duplicate', 'wrong'] as const

export type Verdict = (typeof VERDICTS)[number]

/**
 * What became of it. `kept-back`: made, but under review, because the marketplace's checklist comes before an approval.
 * `already`: somebody took the name or the address since the file was checked. `gone-wrong`: it can be read no more.
 */
const IMPORT_OUTCOMES = ['created', 'kept-back', 'already', 'gone-wrong'] as const

export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number]

export type VendorImport = {
  id: string
  filename: string
  unknownColumns: string[]
  uploadedAt: Date
  startedAt: Date | null
  /** The user id of whoever had it imported. */
  startedBy: string | null
  finishedAt: Date | null
  /** When its rows were deleted. */
  clearedAt: Date | null
  withLookAlikes: boolean
  /** Whether each new vendor is offered to the person of its line as it is made. */
  inviting: boolean
  /** Lines by verdict. */
  total: number
  toCreate: number
  lookAlikes: number
  already: number
  duplicates: number
  wrong: number
  /** Lines that were imported, and those that turned out not to be possible. */
  created: number
  refused: number
}

/** How many lines are to be imported, as it was chosen. */
export const linesToImport = ({
  toCreate,
  lookAlikes,
  withLookAlikes,
}: Pick<VendorImport, 'toCreate' | 'lookAlikes' | 'withLookAlikes'>): number =>
  toCreate + (withLookAlikes ? lookAlikes : 0)

export type ImportRow = {
  line: number
  cells: Cells
  verdict: Verdict
  problems: ImportProblem[]
  because: 'name' | 'email' | 'look' | null
  otherLine: number | null
  outcome: ImportOutcome | null
  /** The vendor that is in its way, or was made of it. */
  vendor: { id: VendorId; displayName: string } | null
}

const column = z.enum(IMPORT_COLUMN_NAMES)
const cells = z.partialRecord(column, z.string())
const problems = z.array(
  z.union([
    z.object({ column: z.literal('groups'), is: z.literal('unknown'), said: z.string() }),
    z.object({ column, is: z.enum(['missing', 'wrong']) }),
  ]),
)
const because = z.enum(['name', 'email', 'look']).nullable()

export const readCells = (stored: Prisma.JsonValue): Cells => cells.parse(stored)

export const ROW_COLUMNS = {
  include: { vendor: { select: { id: true, displayName: true } } },
} satisfies Prisma.VendorImportRowDefaultArgs

export const asImportRow = (row: Prisma.VendorImportRowGetPayload<typeof ROW_COLUMNS>): ImportRow => ({
  line: row.line,
  cells: readCells(row.cells),
  verdict: z.enum(VERDICTS).parse(row.verdict),
  problems: problems.parse(row.problems),
  because: because.parse(row.because),
  otherLine: row.otherLine,
  outcome: z.enum(IMPORT_OUTCOMES).nullable().parse(row.outcome),
  vendor: row.vendor && { id: vendorId(row.vendor.id), displayName: row.vendor.displayName },
})

/** The import as the pages know it. */
export const asVendorImport = ({
  shopDomain: _shop,
  operatorId: _by,
  checkedAt: _checkedAt,
  ...shown
}: Prisma.VendorImportGetPayload<object>): VendorImport => shown
