import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { findNote, type Note } from '@souk/vendors'
import type { Deps } from '../deps'
import { noteUnknown } from '../note-unknown'
import type { Operator } from '../operator'

export type OfNote = { shop: ShopDomain; actor: Operator; vendorId: VendorId; noteId: string }

/** The note, if it is about this vendor and the one who asks wrote it. An id that the shop does not have is noted. */
export async function ownNote(
  { db }: Deps,
  { shop, actor, vendorId, noteId }: OfNote,
): Promise<Result<Note, 'not-allowed' | 'not-found'>> {
  const note = await findNote(db.prisma, { shop, noteId })
  if (!note || note.vendorId !== vendorId) {
    await noteUnknown(db.pool, { shop, actor, what: 'note', id: noteId })
    return fail('not-found')
  }
  const { authorUserId } = note
  return can(actor, { do: 'change a note', note: { shop, authorUserId } }) ? ok(note) : fail('not-allowed')
}
