import { BlockStack, Button, Card, InlineStack, Link, Select, Text } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'
import { useSending } from '../use-sending'
import { GroupBadge } from '../vendors/group-badge'

export const groupsView = ({ groups, groupsOfVendor }: VendorPage) => ({ groups, groupsOfVendor })

type Props = { vendorId: string; view: ReturnType<typeof groupsView> }

/** The groups that the vendor is in; the operator changes them here, and many vendors' at once in the list. */
export function GroupsCard({ vendorId, view: { groups, groupsOfVendor } }: Props) {
  const { refusal, busy, send } = useSending({ action: '/app/vendors/groups' })
  const others = groups.filter(({ id }) => !groupsOfVendor.some((group) => group.id === id))
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between">
          <Text as="h2" variant="headingMd">
            Groups
          </Text>
          <Link url="/app/vendors/groups">Manage groups</Link>
        </InlineStack>
        {groupsOfVendor.length === 0 && (
          <Text as="p" tone="subdued">
            In no group.
          </Text>
        )}
        {groupsOfVendor.map((group) => (
          <InlineStack key={group.id} align="space-between" blockAlign="center">
            <GroupBadge group={group} />
            <Button
              variant="plain"
              disabled={busy}
              accessibilityLabel={`Remove from ${group.name}`}
              onClick={() => send({ change: 'leave', id: group.id, vendorId })}
            >
              Remove
            </Button>
          </InlineStack>
        ))}
        {others.length > 0 && (
          <Select
            label="Add to a group"
            placeholder="Choose a group"
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            value=""
            disabled={busy}
            onChange={(id) => send({ change: 'join', id, vendorId })}
          />
        )}
        {refusal && (
          <Text as="p" tone="critical">
            {refusal}
          </Text>
        )}
      </BlockStack>
    </Card>
  )
}
