import type { Tx } from '@souk/db'
import { fail, ok, type Result, type VendorId } from '@souk/kernel'
import type { Note } from './note'

type NewNote = { vendorId: VendorId; authorUserId: string; text: string; at: Date }

/** Adds a note about a vendor who was found before. */
export async function addNote(tx: Tx, { at, ...note }: NewNote): Promise<string> {
  const { id } = await tx.prisma.vendorNote.create({ data: { ...note, version: 1, writtenAt: at } })
  return id
}

type Change = { note: Note; text: string; seenVersion: number; at: Date }

/** Stores another text unless somebody changed or deleted the note since `seenVersion` was read. */
export async function changeNote(
  tx: Tx,
  { note, text, seenVersion, at }: Change,
): Promise<Result<void, 'changed-meanwhile'>> {
  const { count } = await tx.prisma.vendorNote.updateMany({
    where: { id: note.id, version: seenVersion },
    data: { text, version: seenVersion + 1, changedAt: at },
  })
  return count === 1 ? ok(undefined) : fail('changed-meanwhile')
}

/** Of two who delete it at once, one did. */
export async function deleteNote(tx: Tx, { note }: { note: Note }): Promise<boolean> {
  const { count } = await tx.prisma.vendorNote.deleteMany({ where: { id: note.id } })
  return count === 1
}
