import {
  BlockStack,
  Button,
  ButtonGroup,
  Card,
  EmptyState,
  InlineStack,
  Link,
  Modal,
  Page,
  Text,
} from '@shopify/polaris'
import type { GroupView } from '@souk/flows'
import { useCallback, useState } from 'react'
import { useSending } from '../use-sending'
import { countText } from '../vendors/count-text'
import { GroupBadge } from '../vendors/group-badge'
import { GroupModal } from './group-modal'

type Asked = { what: 'new' } | { what: 'edit' | 'delete'; group: GroupView }

/** Vendors that the operator treats alike. */
export function GroupsPage({ groups }: { groups: GroupView[] }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = useCallback(() => setAsked(null), [])
  const make = { content: 'New group', onAction: () => setAsked({ what: 'new' }) }
  return (
    <Page
      title="Groups of vendors"
      backAction={{ content: 'Vendors', url: '/app/vendors' }}
      {...(groups.length > 0 && { primaryAction: make })}
    >
      {groups.length === 0 ? (
        <Card>
          <EmptyState heading="Put vendors that you treat alike into a group" image="" action={make}>
            <p>
              Filter the list of vendors by a group, and change all who are in it at once. A vendor can be in
              several.
            </p>
          </EmptyState>
        </Card>
      ) : (
        <BlockStack gap="200">
          {groups.map((group) => (
            <Line
              key={group.id}
              group={group}
              onEdit={() => setAsked({ what: 'edit', group })}
              onDelete={() => setAsked({ what: 'delete', group })}
            />
          ))}
        </BlockStack>
      )}
      {asked && asked.what !== 'delete' && (
        <GroupModal group={asked.what === 'edit' ? asked.group : null} onClose={close} />
      )}
      {asked?.what === 'delete' && <DeleteGroup group={asked.group} onClose={close} />}
    </Page>
  )
}

type LineProps = { group: GroupView; onEdit: () => void; onDelete: () => void }

function Line({ group, onEdit, onDelete }: LineProps) {
  const members = countText({ count: group.members, orMore: false })
  return (
    <Card>
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <InlineStack gap="300" blockAlign="center">
          <GroupBadge group={group} />
          <Link url={`/app/vendors?group=${group.id}`} accessibilityLabel={`${members} in ${group.name}`}>
            {members}
          </Link>
        </InlineStack>
        <ButtonGroup>
          <Button onClick={onEdit} accessibilityLabel={`Edit ${group.name}`}>
            Edit
          </Button>
          <Button onClick={onDelete} tone="critical" accessibilityLabel={`Delete ${group.name}`}>
            Delete
          </Button>
        </ButtonGroup>
      </InlineStack>
    </Card>
  )
}

function DeleteGroup({ group, onClose }: { group: GroupView; onClose: () => void }) {
  const { refusal, busy, send } = useSending({ action: '/app/vendors/groups', onDone: onClose })
  return (
    <Modal
      open
      title={`Delete ${group.name}?`}
      onClose={onClose}
      primaryAction={{
        content: 'Delete group',
        destructive: true,
        loading: busy,
        onAction: () => send({ change: 'delete', id: group.id }),
      }}
      secondaryActions={[{ content: 'Cancel', onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">
          {refusal ?? 'The vendors in it stay as they are. Saved views that filter by it show nobody.'}
        </Text>
      </Modal.Section>
    </Modal>
  )
}
