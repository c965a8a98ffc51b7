import { recordAudit } from '@souk/audit'
import { ok, type Result } from '@souk/kernel'
import { deleteNote as remove } from '@souk/vendors'
import type { Deps } from '../deps'
import { type OfNote, ownNote } from './own-note'

/** Deletes a note of one's own, text and all; that there was one stays in the history. */
export async function deleteNote(deps: Deps, of: OfNote): Promise<Result<void, 'not-allowed' | 'not-found'>> {
  const note = await ownNote(deps, of)
  if (!note.ok) return note
  return deps.db.transaction(async (tx) => {
    if (await remove(tx, { note: note.value }))
      await recordAudit(tx, {
        shop: of.shop,
        actor: { kind: 'operator', userId: of.actor.userId },
        action: 'note deleted',
        subject: `vendor:${of.vendorId}`,
        detail: { note: of.noteId },
      })
    return ok(undefined)
  })
}
