import { BlockStack, Box, Button, ButtonGroup, IndexTable, InlineStack, Link, Text } from '@shopify/polaris'
import { Day, VendorStatusBadge } from '../vendor-status'
import { GroupBadge } from './group-badge'
import type { VendorsView } from './vendor-list.server'
import { VendorName } from './vendor-name'

export type ListedVendor = VendorsView['vendors'][number]

export type Decide = {
  /** Id of the vendor whose decision is on its way. */
  busyWith: unknown
  onApprove: (vendor: ListedVendor) => void
  onReject: (vendor: ListedVendor) => void
}

export const HEADINGS = [
  { title: 'Name' },
  { title: 'Contact' },
  { title: 'Status' },
  { title: 'Groups' },
  { title: 'Applied' },
  { title: 'Decided' },
  { title: 'Decision', hidden: true },
] as const

export function Cells({ vendor, ...decide }: Decide & { vendor: ListedVendor }) {
  return (
    <>
      <IndexTable.Cell>
        <VendorName vendor={vendor} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Link url={`mailto:${vendor.email}`} removeUnderline>
          {vendor.email}
        </Link>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <VendorStatusBadge status={vendor.status} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Groups vendor={vendor} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Day of={vendor.appliedAt} />
      </IndexTable.Cell>
      <IndexTable.Cell>{vendor.decidedAt && <Day of={vendor.decidedAt} />}</IndexTable.Cell>
      <IndexTable.Cell>
        <InlineStack align="end">
          <DecideButtons vendor={vendor} {...decide} />
        </InlineStack>
      </IndexTable.Cell>
    </>
  )
}

/** On a phone a row is a small card. */
export function Condensed({ vendor, ...decide }: Decide & { vendor: ListedVendor }) {
  return (
    <Box padding="400" width="100%">
      <BlockStack gap="200">
        <InlineStack align="space-between" blockAlign="start" gap="200">
          <VendorStatusBadge status={vendor.status} />
          <Text as="span" tone="subdued">
            <Day of={vendor.appliedAt} />
          </Text>
        </InlineStack>
        <VendorName vendor={vendor} />
        <Text as="span" breakWord>
          {vendor.email}
        </Text>
        <Groups vendor={vendor} />
        <DecideButtons vendor={vendor} {...decide} />
      </BlockStack>
    </Box>
  )
}

function Groups({ vendor: { groups } }: { vendor: ListedVendor }) {
  if (groups.length === 0) return null
  return (
    <InlineStack gap="100">
      {groups.map((group) => (
        <GroupBadge key={group.id} group={group} />
      ))}
    </InlineStack>
  )
}

function DecideButtons({ vendor, busyWith, onApprove, onReject }: Decide & { vendor: ListedVendor }) {
  if (vendor.status !== 'applied') return null
  const busy = busyWith === vendor.id
  const disabled = busyWith !== null && !busy
  return (
    <ButtonGroup>
      <Button
        variant="primary"
        loading={busy}
        disabled={disabled}
        onClick={() => onApprove(vendor)}
        accessibilityLabel={`Approve ${vendor.displayName}`}
      >
        Approve
      </Button>
      <Button
        disabled={disabled || busy}
        onClick={() => onReject(vendor)}
        accessibilityLabel={`Reject ${vendor.displayName}`}
      >
        Reject
      </Button>
    </ButtonGroup>
  )
}
