import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { countUnsent } from '@souk/outbox'
import {
  countNotInvited,
  type ImportRow,
  listImportRows,
  listImports,
  type RowFilter,
  type VendorImport,
} from '@souk/vendors'
import type { Deps } from '../deps'
import { laneOfWork } from '../messages'
import type { Operator } from '../operator'
import { findOwnImport, type OfImport } from './find-own-import'

const PAGE_SIZE = 50
const LATEST = 20

/** The latest imports of the shop. */
export async function viewImports(
  { db }: Pick<Deps, 'db'>,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<VendorImport[], 'not-allowed'>> {
  if (!can(actor, { do: 'import vendors', shop })) return fail('not-allowed')
  return ok(await listImports(db.prisma, { shop, limit: LATEST }))
}

type Asked = OfImport & {
  /** Null: every line. */
  filter: RowFilter | null
  /** From 1. */
  page: number
}

export type ImportView = {
  import: VendorImport
  rows: ImportRow[]
  filter: RowFilter | null
  page: number
  hasMore: boolean
  /** The import is under way, but Souk has stopped trying: what happened is among the messages that were not sent. */
  isStuck: boolean
  /** How many of the vendors that it made nobody has, or was offered. */
  notInvited: number
}

/** One import: what would become of its lines, or what became of them, a page at a time. */
export async function viewImport(
  deps: Pick<Deps, 'db'>,
  { filter, page, ...asked }: Asked,
): Promise<Result<ImportView, 'not-allowed' | 'not-found'>> {
  const found = await findOwnImport(deps, asked)
  if (!found.ok) return found
  const { shop, id } = asked
  const skip = (page - 1) * PAGE_SIZE
  const { prisma, pool } = deps.db
  const [rows, notInvited, turns] = await Promise.all([
    listImportRows(prisma, { shop, id, filter, skip, limit: PAGE_SIZE + 1 }),
    found.value.finishedAt ? countNotInvited(prisma, { shop, id }) : 0,
    countUnsent(pool, { shop, lanes: [laneOfWork({ kind: 'vendor-import', id })] }),
  ])
  return ok({
    import: found.value,
    rows: rows.slice(0, PAGE_SIZE),
    filter,
    page,
    isStuck: turns.failed > 0,
    hasMore: rows.length > PAGE_SIZE,
    notInvited,
  })
}
