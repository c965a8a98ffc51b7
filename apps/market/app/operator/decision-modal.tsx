import { FormLayout, Modal, Text } from '@shopify/polaris'
import { useState } from 'react'
import { ReasonField } from './reason-field'

/** What is asked about before it is done; approving and reinstating are not. */
export type AskedMove = 'reject' | 'suspend' | 'close'

type Words = { verb: string; consequence: string; reason: string; needsReason: boolean }

const WORDS: Record<AskedMove, Words> = {
  reject: {
    verb: 'Reject',
    consequence: 'They get an e-mail with your reason, and see it on their page in your store.',
    reason: 'Reason',
    needsReason: true,
  },
  suspend: {
    verb: 'Suspend',
    consequence:
      'Shoppers no longer see their profile until you reinstate them. They get an e-mail with your reason, and see it on their page in your store.',
    reason: 'Reason',
    needsReason: true,
  },
  close: {
    verb: 'Close',
    consequence:
      'Their profile leaves your store for good: a closed vendor cannot be opened again. What is stored about them is kept. They get an e-mail.',
    reason: 'Reason (optional)',
    needsReason: false,
  },
}

type Props = {
  /** Null while nothing is asked. */
  asked: { move: AskedMove; vendorName: string } | null
  onCancel: () => void
  onDecide: (move: AskedMove, reason: string) => void
}

/** Asks before a vendor is rejected, suspended or closed, and for the reason that the vendor is told. */
export function DecisionModal({ asked, onCancel, onDecide }: Props) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState('')
  const words = WORDS[asked?.move ?? 'reject']
  const clear = () => {
    setReason('')
    setError('')
  }
  const decide = () => {
    if (!asked) return
    if (words.needsReason && reason.trim() === '') return setError('Write a reason; the vendor is told it.')
    clear()
    onDecide(asked.move, reason)
  }
  const cancel = () => {
    clear()
    onCancel()
  }
  return (
    <Modal
      open={asked !== null}
      title={`${words.verb} ${asked?.vendorName ?? ''}?`}
      onClose={cancel}
      primaryAction={{ content: `${words.verb} vendor`, destructive: true, onAction: decide }}
      secondaryActions={[{ content: 'Cancel', onAction: cancel }]}
    >
      <Modal.Section>
        <FormLayout>
          <Text as="p">{words.consequence}</Text>
          <ReasonField
            label={words.reason}
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
