import type { Tx } from '@souk/db'

/** What somebody typed and never sent: kept for so long, then it is nobody's business any more. */
const KEPT_MS = 90 * 24 * 60 * 60_000

/** Deletes drafts that nobody has touched for a long time, of every shop. */
export async function forgetDrafts(tx: Tx, { now }: { now: Date }): Promise<number> {
  const untouchedSince = new Date(now.getTime() - KEPT_MS)
  const { count } = await tx.prisma.applicationDraft.deleteMany({
    where: { savedAt: { lt: untouchedSince } },
  })
  return count
}
