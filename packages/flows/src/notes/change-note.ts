import { recordAudit } from '@souk/audit'
import type { Result } from '@souk/kernel'
import { changeNote as store } from '@souk/vendors'
import type { Deps } from '../deps'
import { type OfNote, ownNote } from './own-note'

/** Changes a note of one's own, unless another window did since it was read. */
export async function changeNote(
  deps: Deps,
  { text, seenVersion, ...of }: OfNote & { text: string; seenVersion: number },
): Promise<Result<void, 'not-allowed' | 'not-found' | 'changed-meanwhile'>> {
  const note = await ownNote(deps, of)
  if (!note.ok) return note
  const { db, clock } = deps
  return db.transaction(async (tx) => {
    const changed = await store(tx, { note: note.value, text, seenVersion, at: clock.now() })
    if (!changed.ok) return changed
    await recordAudit(tx, {
      shop: of.shop,
      actor: { kind: 'operator', userId: of.actor.userId },
      action: 'note changed',
      subject: `vendor:${of.vendorId}`,
      detail: { note: of.noteId },
    })
    return changed
  })
}
