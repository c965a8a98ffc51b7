import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import {
  addImport,
  addImportRows,
  FileFault,
  type FileProblem,
  judgeRows,
  listGroups,
  openVendorFile,
  type ReadRow,
  readRow,
  removeImport,
  type VendorFile,
} from '@souk/vendors'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

type Sent = { shop: ShopDomain; actor: Operator; filename: string; file: AsyncIterable<Uint8Array> }

/** What is in memory at a time. */
const BATCH = 500

/** Ten thousand lines against a hundred thousand vendors take a second or two; this is room for a busy machine. */
const TIMEOUT_MS = 60_000

/**
 * Reads a file of vendors, writes down what it says and judges every line: what would become of it. No vendor is made. A
 * file that cannot be read to its end leaves nothing.
 */
export async function checkImport(
  deps: Pick<Deps, 'db' | 'clock'>,
  sent: Sent,
): Promise<Result<{ id: string }, 'not-allowed' | FileProblem>> {
  const { shop, actor } = sent
  if (!can(actor, { do: 'import vendors', shop })) return fail('not-allowed')
  try {
    return ok({ id: await readAndJudge(deps, sent) })
  } catch (error) {
    if (error instanceof FileFault) return fail(error.problem)
    throw error
  }
}

async function readAndJudge({ db, clock }: Pick<Deps, 'db' | 'clock'>, sent: Sent): Promise<string> {
  const { shop, actor, filename } = sent
  const { unknown: unknownColumns, rows } = await openVendorFile(sent.file)
  const { userId: operatorId } = actor
  const at = clock.now()
  const id = await addImport(db.prisma, { shop, operatorId, filename, unknownColumns, at })
  try {
    await storeRows(db, { shop, id, rows })
    await db.transaction(
      async (tx) => {
        await judgeRows(tx, { shop, id, at: clock.now() })
        await recordAudit(tx, {
          shop,
          actor: { kind: 'operator', userId: operatorId },
          action: 'vendor import checked',
          subject: `vendor-import:${id}`,
        })
      },
      { timeoutMs: TIMEOUT_MS },
    )
  } catch (error) {
    await removeImport(db.prisma, { shop, id })
    throw error
  }
  return id
}

async function storeRows(
  { prisma }: Deps['db'],
  { shop, id, rows }: { shop: ShopDomain; id: string; rows: VendorFile['rows'] },
): Promise<void> {
  const groups = await listGroups(prisma, { shop })
  let batch: ReadRow[] = []
  for await (const { line, cells } of rows) {
    batch.push({ line, cells, read: readRow(cells, groups) })
    if (batch.length < BATCH) continue
    await addImportRows(prisma, { id, rows: batch })
    batch = []
  }
  await addImportRows(prisma, { id, rows: batch })
}
