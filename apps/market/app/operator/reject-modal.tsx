import { FormLayout, Modal, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ListedVendor } from './vendor-table'

type Props = { vendor: ListedVendor | null; onCancel: () => void; onReject: (reason: string) => void }

/** A rejection needs a reason, because the vendor is told it. */
export function RejectModal({ vendor, onCancel, onReject }: Props) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState('')
  const close = () => {
    setReason('')
    setError('')
  }
  const reject = () => {
    if (reason.trim() === '') return setError('Write a reason; the vendor is told it.')
    close()
    onReject(reason)
  }
  const cancel = () => {
    close()
    onCancel()
  }
  return (
    <Modal
      open={vendor !== null}
      title={`Reject ${vendor?.displayName ?? ''}?`}
      onClose={cancel}
      primaryAction={{ content: 'Reject vendor', destructive: true, onAction: reject }}
      secondaryActions={[{ content: 'Cancel', onAction: cancel }]}
    >
      <Modal.Section>
        <FormLayout>
          <Text as="p">They get an e-mail with your reason, and see it on their page in your store.</Text>
          <TextField
            label="Reason"
            value={reason}
            onChange={(text) => {
              setReason(text)
              setError('')
            }}
            error={error}
            multiline={3}
            maxLength={1000}
            showCharacterCount
            autoComplete="off"
          />
        </FormLayout>
      </Modal.Section>
    </Modal>
  )
}
