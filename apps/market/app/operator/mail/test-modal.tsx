import { FormLayout, Modal, Text, TextField } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { useSending } from '../use-sending'

type Props = { open: boolean; path: string; fields: Record<string, string>; onClose: () => void }

/** Sends the mail as it stands in the form to an address of the operator's choice. */
export function TestModal({ open, path, fields, onClose }: Props) {
  const [to, setTo] = useState('')
  const [testId, setTestId] = useState('')
  const sending = useSending({ action: path, onDone: onClose })
  // One id for each opening: a second click asks for the same mail.
  useEffect(() => {
    if (open) setTestId(crypto.randomUUID())
  }, [open])
  return (
    <Modal
      open={open}
      title="Send a test"
      onClose={onClose}
      primaryAction={{
        content: 'Send',
        loading: sending.busy,
        disabled: to.trim() === '',
        onAction: () => sending.send({ ...fields, to: to.trim(), testId }),
      }}
      secondaryActions={[{ content: 'Cancel', onAction: onClose }]}
    >
      <Modal.Section>
        <FormLayout>
          <Text as="p">
            You get the mail as it stands in the form, saved or not, with sample values. It is marked as a
            test.
          </Text>
          <TextField
            label="Your e-mail address"
            type="email"
            value={to}
            onChange={setTo}
            error={sending.refusal ?? false}
            autoComplete="email"
          />
        </FormLayout>
      </Modal.Section>
    </Modal>
  )
}
