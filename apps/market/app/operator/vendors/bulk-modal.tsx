import { Banner, BlockStack, FormLayout, Link, Modal, Select, Text } from '@shopify/polaris'
import type { VendorGroup } from '@souk/vendors'
import { useState } from 'react'
import { ReasonField } from '../reason-field'
import { BULK_WORDS, type BulkMove } from './bulk-words'
import type { Answer } from './send-form'

type BulkFields = { do: BulkMove; reason: string; groupId: string }

type Props = {
  move: BulkMove
  /** "25 vendors", or null while all that were found are counted. */
  vendors: string | null
  groups: VendorGroup[]
  onSend: (fields: BulkFields) => Promise<Answer>
  onClose: () => void
}

/** Asks before something is done to many vendors at once. */
export function BulkModal({ move, vendors, groups, onSend, onClose }: Props) {
  const words = BULK_WORDS[move]
  const [reason, setReason] = useState('')
  const [groupId, setGroupId] = useState(groups[0]?.id ?? '')
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  const needsGroup = move === 'join-group' || move === 'leave-group'
  const send = async () => {
    if (words.reason?.needed && reason.trim() === '')
      return setError('Write a reason; the vendors are told it.')
    setBusy(true)
    const answer = await onSend({ do: move, reason, groupId })
    setBusy(false)
    if (answer.ok) onClose()
    else setError(answer.message)
  }
  return (
    <Modal
      open
      title={words.title(vendors ?? 'the vendors that were found')}
      onClose={onClose}
      primaryAction={{
        content: words.button,
        destructive: words.destructive ?? false,
        loading: busy || vendors === null,
        disabled: needsGroup && groups.length === 0,
        onAction: send,
      }}
      secondaryActions={[{ content: 'Cancel', onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          {error && !words.reason && (
            <Banner tone="critical">
              <p>{error}</p>
            </Banner>
          )}
          <FormLayout>
            <Text as="p">{words.consequence}</Text>
            {words.reason && (
              <ReasonField
                label={words.reason.label}
                value={reason}
                error={error}
                onChange={(text) => {
                  setReason(text)
                  setError('')
                }}
              />
            )}
            {needsGroup && groups.length > 0 && (
              <Select
                label="Group"
                options={groups.map(({ id, name }) => ({ value: id, label: name }))}
                value={groupId}
                onChange={setGroupId}
              />
            )}
            {needsGroup && groups.length === 0 && (
              <Text as="p">
                There is no group yet. <Link url="/app/vendors/groups">Make one</Link> first.
              </Text>
            )}
          </FormLayout>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
