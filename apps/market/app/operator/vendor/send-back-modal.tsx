import { FormLayout, Modal, Text } from '@shopify/polaris'
import { useState } from 'react'
import { ReasonField } from '../reason-field'
import type { AskedItem } from './checklist-entry'

type Props = {
  item: AskedItem | null
  onCancel: () => void
  onSendBack: (submission: string, reason: string) => void
}

/** Sending something back needs a reason, because the vendor is told it. */
export function SendBackModal({ item, onCancel, onSendBack }: Props) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState('')
  const close = () => {
    setReason('')
    setError('')
  }
  const sendBack = () => {
    if (!item?.sent) return
    if (reason.trim() === '') return setError('Write a reason; the vendor is told it.')
    close()
    onSendBack(item.sent.id, reason)
  }
  const cancel = () => {
    close()
    onCancel()
  }
  return (
    <Modal
      open={item !== null}
      title={`Send back: ${item?.title ?? ''}`}
      onClose={cancel}
      primaryAction={{ content: 'Send back', onAction: sendBack }}
      secondaryActions={[{ content: 'Cancel', onAction: cancel }]}
    >
      <Modal.Section>
        <FormLayout>
          <Text as="p">They get an e-mail with your reason, and see it on their checklist.</Text>
          <ReasonField
            value={reason}
            error={error}
            onChange={(text) => {
              setReason(text)
              setError('')
            }}
          />
        </FormLayout>
      </Modal.Section>
    </Modal>
  )
}
