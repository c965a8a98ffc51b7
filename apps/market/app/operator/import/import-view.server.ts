import type { ImportView } from '@souk/flows'
import type { Result } from '@souk/kernel'
import { IMPORT_COLUMNS, linesToImport, ROW_FILTERS, type RowFilter, type VendorImport } from '@souk/vendors'
import { z } from 'zod'
import { forbidden, notFound } from '../authenticate-operator.server'
import { type Phase, rowWords } from './row-words.server'

const idInAddress = z.uuid().toLowerCase()

/** @throws a 404 Response when the address names nothing that could be an import */
export function readImportId({ id }: { id?: string | undefined }): string {
  const parsed = idInAddress.safeParse(id)
  if (!parsed.success) throw notFound()
  return parsed.data
}

const isFilter = (name: string | null): name is RowFilter => name !== null && Object.hasOwn(ROW_FILTERS, name)

const page = z.coerce.number().int().min(1).max(1_000).catch(1)

/** Which lines the address asks for. */
export function readRowsAsked(request: Request): { filter: RowFilter | null; page: number } {
  const { searchParams } = new URL(request.url)
  const show = searchParams.get('show')
  return { filter: isFilter(show) ? show : null, page: page.parse(searchParams.get('page') ?? 1) }
}

const phaseOf = ({ startedAt, finishedAt }: VendorImport): Phase => {
  if (finishedAt) return 'finished'
  return startedAt ? 'importing' : 'checked'
}

/** What the page of one import shows. */
export function importView(viewed: Result<ImportView, 'not-allowed' | 'not-found'>) {
  if (!viewed.ok) throw viewed.reason === 'not-found' ? notFound() : forbidden()
  const { import: shown, rows, ...page } = viewed.value
  const { startedBy: _, ...file } = shown
  const phase = phaseOf(shown)
  return {
    ...page,
    ...file,
    phase,
    toImport: linesToImport(shown),
    rows: rows.map((row) => ({
      line: row.line,
      name: row.cells.name ?? '',
      email: row.cells.email ?? '',
      vendorId: row.vendor?.id ?? null,
      ...rowWords(row, phase),
    })),
  }
}

export type ImportPageView = ReturnType<typeof importView>
export type ShownRow = ImportPageView['rows'][number]

/** What the page of imports shows. */
export function importsView(viewed: Result<VendorImport[], 'not-allowed'>) {
  if (!viewed.ok) throw forbidden()
  const { name, email, ...others } = IMPORT_COLUMNS
  return {
    columns: { needed: [name, email], others: Object.values(others) },
    imports: viewed.value.map((one) => ({
      id: one.id,
      filename: one.filename,
      uploadedAt: one.uploadedAt,
      phase: phaseOf(one),
      total: one.total,
      toImport: linesToImport(one),
      created: one.created,
      refused: one.refused,
      isCleared: one.clearedAt !== null,
    })),
  }
}

export type ImportsView = ReturnType<typeof importsView>
