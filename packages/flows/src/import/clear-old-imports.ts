import { clearImports } from '@souk/vendors'
import type { Deps } from '../deps'

const DAY_MS = 24 * 60 * 60_000
const before = (at: Date, days: number) => new Date(at.getTime() - days * DAY_MS)

/** Deletes what files said, once nobody needs it any more: long enough after an import to look something up. */
export async function clearOldImports({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const at = clock.now()
  await db.transaction((tx) =>
    clearImports(tx, {
      startedBefore: before(at, 30),
      abandonedBefore: before(at, 7),
      unreadBefore: before(at, 1),
      at,
    }),
  )
}
