import { BlockStack, Card, Divider, Text, TextField } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'
import { Fragment, useState } from 'react'
import { Unsaved } from '../unsaved'
import { NoteEntry, type ShownNote } from './note-entry'
import { MAX_NOTE_LENGTH, useNotes } from './use-notes'

export const notesView = ({ notes, staffNames }: VendorPage, viewer: string): ShownNote[] =>
  notes.map(({ id, authorUserId, text, version, writtenAt, changedAt }) => ({
    id,
    author: staffNames.get(authorUserId) ?? `Staff member ${authorUserId}`,
    isOwn: authorUserId === viewer,
    text,
    version,
    writtenAt,
    changedAt,
  }))

type Props = { vendorId: string; view: ShownNote[] }

/** What the staff write about the vendor, for each other. */
export function NotesCard({ vendorId, view }: Props) {
  const [text, setText] = useState('')
  const { send, busy, refusal } = useNotes(vendorId, () => setText(''))
  return (
    <Card>
      <Unsaved
        id="new-note"
        changed={text.trim() !== ''}
        busy={busy}
        saveLabel="Add note"
        onSave={() => send({ note: 'add', text })}
        onDiscard={() => setText('')}
      />
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Notes
        </Text>
        <TextField
          label="New note"
          helpText="Only the staff of your store see notes; the vendor never does."
          value={text}
          onChange={setText}
          error={refusal ?? false}
          multiline={2}
          maxHeight={300}
          maxLength={MAX_NOTE_LENGTH}
          autoComplete="off"
        />
        {view.map((note) => (
          <Fragment key={note.id}>
            <Divider />
            <NoteEntry vendorId={vendorId} note={note} />
          </Fragment>
        ))}
      </BlockStack>
    </Card>
  )
}
