import { Banner, BlockStack, FormLayout, Modal, Select, TextField } from '@shopify/polaris'
import type { GroupColour, VendorGroup } from '@souk/vendors'
import { useState } from 'react'
import { useSending } from '../use-sending'
import { GroupBadge } from '../vendors/group-badge'

const COLOURS: { label: string; value: GroupColour | '' }[] = [
  { label: 'None', value: '' },
  { label: 'Blue', value: 'blue' },
  { label: 'Green', value: 'green' },
  { label: 'Yellow', value: 'yellow' },
  { label: 'Orange', value: 'orange' },
  { label: 'Red', value: 'red' },
  { label: 'Purple', value: 'magic' },
]

type Props = {
  /** Null: a new one. */
  group: VendorGroup | null
  onClose: () => void
}

/** Name and colour of a group. */
export function GroupModal({ group, onClose }: Props) {
  const [name, setName] = useState(group?.name ?? '')
  const [colour, setColour] = useState<GroupColour | ''>(group?.colour ?? '')
  const { refusal, busy, send } = useSending({ action: '/app/vendors/groups', onDone: onClose })
  const save = () => {
    send(group ? { change: 'edit', id: group.id, name, colour } : { change: 'add', name, colour })
  }
  return (
    <Modal
      open
      title={group ? `Edit ${group.name}` : 'New group'}
      onClose={onClose}
      primaryAction={{ content: 'Save', loading: busy, onAction: save }}
      secondaryActions={[{ content: 'Cancel', onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          {refusal && (
            <Banner tone="critical">
              <p>{refusal}</p>
            </Banner>
          )}
          <FormLayout>
            <TextField label="Name" value={name} onChange={setName} maxLength={40} autoComplete="off" />
            <Select
              label="Colour"
              options={COLOURS}
              value={colour}
              onChange={(value) => setColour(COLOURS.find((one) => one.value === value)?.value ?? '')}
            />
            <div>
              <GroupBadge group={{ name: name || 'Name', colour: colour || null }} />
            </div>
          </FormLayout>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
