import { BlockStack, Button, ButtonGroup, InlineStack, Modal, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { Unsaved } from '../unsaved'
import { Moment } from './moment'
import { MAX_NOTE_LENGTH, useNotes } from './use-notes'
import { Written } from './written'

export type ShownNote = {
  id: string
  author: string
  isOwn: boolean
  text: string
  version: number
  writtenAt: Date
  changedAt: Date | null
}

/** One note; whoever wrote it can change and delete it. */
export function NoteEntry({ vendorId, note }: { vendorId: string; note: ShownNote }) {
  const [editing, setEditing] = useState(false)
  const [deleting, setDeleting] = useState(false)
  const { send, busy } = useNotes(vendorId)
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" align="space-between" blockAlign="center">
        <Text as="p" fontWeight="medium">
          <bdi>{note.author}</bdi>
        </Text>
        <Text as="p" tone="subdued" variant="bodySm">
          <Moment of={note.writtenAt} />
          {note.changedAt && ' (changed)'}
        </Text>
      </InlineStack>
      {editing ? (
        <NoteEditor vendorId={vendorId} note={note} onDone={() => setEditing(false)} />
      ) : (
        <Written text={note.text} />
      )}
      {note.isOwn && !editing && (
        <ButtonGroup>
          <Button variant="plain" onClick={() => setEditing(true)}>
            Edit
          </Button>
          <Button variant="plain" tone="critical" loading={busy} onClick={() => setDeleting(true)}>
            Delete
          </Button>
        </ButtonGroup>
      )}
      <Modal
        open={deleting}
        title="Delete this note?"
        onClose={() => setDeleting(false)}
        primaryAction={{
          content: 'Delete note',
          destructive: true,
          onAction: () => {
            setDeleting(false)
            send({ note: 'delete', id: note.id })
          },
        }}
        secondaryActions={[{ content: 'Cancel', onAction: () => setDeleting(false) }]}
      >
        <Modal.Section>
          <Text as="p">The text is gone then. The history keeps that there was a note.</Text>
        </Modal.Section>
      </Modal>
    </BlockStack>
  )
}

type EditorProps = { vendorId: string; note: ShownNote; onDone: () => void }

function NoteEditor({ vendorId, note, onDone }: EditorProps) {
  const [text, setText] = useState(note.text)
  // As it was when this began: what another window stores meanwhile is not overwritten unseen.
  const [version] = useState(note.version)
  const { send, busy, refusal } = useNotes(vendorId, onDone)
  return (
    <>
      <Unsaved
        id={`note-${note.id}`}
        changed
        busy={busy}
        onSave={() => send({ note: 'change', id: note.id, text, version })}
        onDiscard={onDone}
      />
      <TextField
        label="Note"
        labelHidden
        value={text}
        onChange={setText}
        error={refusal ?? false}
        multiline={2}
        maxHeight={300}
        maxLength={MAX_NOTE_LENGTH}
        autoComplete="off"
        autoFocus
      />
    </>
  )
}
