import { addNote, changeNote, type Deps, deleteNote, type Operator } from '@souk/flows'
import type { VendorId } from '@souk/kernel'
import { noteText } from '@souk/vendors'
import { z } from 'zod'
import { forbidden, notFound } from '../authenticate-operator.server'
import { type Outcome, refused, refusedFor } from '../outcome.server'

const id = z.uuid().toLowerCase()

const noteForm = z.discriminatedUnion('note', [
  z.object({ note: z.literal('add'), text: noteText }),
  z.object({ note: z.literal('change'), id, text: noteText, version: z.coerce.number().int().min(1) }),
  z.object({ note: z.literal('delete'), id }),
])
type NoteForm = z.infer<typeof noteForm>

const CHANGED =
  'Another window has changed this note meanwhile. Nothing was stored: copy what you wrote, discard, and look at the note as it is now.'

const DONE: Record<NoteForm['note'], string> = {
  add: 'Note added',
  change: 'Note saved',
  delete: 'Note deleted',
}

type Change = { actor: Operator; deps: Deps; vendorId: VendorId; form: FormData | null }

/**
 * Takes a change of the notes from the form to its flow.
 * @throws a 404 Response for a vendor or note that the shop does not have, 403 for a note of somebody else's
 */
export async function changeNotes({ actor, deps, vendorId, form }: Change): Promise<Outcome> {
  const parsed = noteForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refusedFor(parsed.error)
  const sent = parsed.data
  const changed = await flowFor(sent)(deps, { shop: actor.shop, actor, vendorId })
  if (changed.ok) return { ok: true, message: DONE[sent.note] }
  switch (changed.reason) {
    case 'not-found':
      throw notFound()
    case 'not-allowed':
      throw forbidden()
    case 'changed-meanwhile':
      return refused(CHANGED)
    default:
      return changed.reason satisfies never
  }
}

type OfVendor = { shop: Operator['shop']; actor: Operator; vendorId: VendorId }

const flowFor = (sent: NoteForm) => async (deps: Deps, of: OfVendor) => {
  switch (sent.note) {
    case 'add':
      return addNote(deps, { ...of, text: sent.text })
    case 'change':
      return changeNote(deps, { ...of, noteId: sent.id, text: sent.text, seenVersion: sent.version })
    case 'delete':
      return deleteNote(deps, { ...of, noteId: sent.id })
    default:
      return sent satisfies never
  }
}
