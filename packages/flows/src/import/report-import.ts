import { recordAudit } from '@souk/audit'
import { ok, type Result } from '@souk/kernel'
import { type ImportRow, listImportRows } from '@souk/vendors'
import type { Deps } from '../deps'
import { findOwnImport, type OfImport } from './find-own-import'

/** What is in memory at a time. */
const BATCH = 500

/** Every line of an import, for a file that says what became of it. */
export async function reportImport(
  deps: Pick<Deps, 'db'>,
  asked: OfImport,
): Promise<Result<AsyncGenerator<ImportRow>, 'not-allowed' | 'not-found'>> {
  const found = await findOwnImport(deps, asked)
  if (!found.ok) return found
  const { shop, actor, id } = asked
  await recordAudit(deps.db.pool, {
    shop,
    actor: { kind: 'operator', userId: actor.userId },
    action: 'vendor import report downloaded',
    subject: `vendor-import:${id}`,
  })
  return ok(lines())

  async function* lines() {
    let after = 0
    for (;;) {
      const rows = await listImportRows(deps.db.prisma, { shop, id, filter: null, after, limit: BATCH })
      yield* rows
      const last = rows.at(-1)
      if (!last) return
      after = last.line
    }
  }
}
