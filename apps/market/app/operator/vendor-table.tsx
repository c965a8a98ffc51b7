import { useNavigation } from '@remix-run/react'
import {
  BlockStack,
  Box,
  Button,
  ButtonGroup,
  IndexTable,
  InlineStack,
  Link,
  Text,
  useBreakpoints,
} from '@shopify/polaris'
import type { VendorsView } from '../routes/app.vendors'
import { NoVendors, PastTheEnd } from './no-vendors'
import { VendorName } from './vendor-name'
import type { VendorQuery } from './vendor-query'
import { Day, VendorStatusBadge } from './vendor-status'

export type ListedVendor = VendorsView['vendors'][number]

type Decide = {
  /** Id of the vendor whose decision is on its way. */
  busyWith: unknown
  onApprove: (vendor: ListedVendor) => void
  onReject: (vendor: ListedVendor) => void
}

type Props = Decide & { view: VendorsView; onShow: (query: VendorQuery) => void }

export function VendorTable({ view, onShow, ...decide }: Props) {
  const { smDown: condensed } = useBreakpoints()
  const loading = useNavigation().state === 'loading'
  const { query, total, pageSize, vendors } = view
  const first = (query.page - 1) * pageSize + 1
  const lastPage = Math.ceil(total / pageSize)
  const turnTo = (page: number) => () => onShow({ ...query, page })
  return (
    <IndexTable
      resourceName={{ singular: 'vendor', plural: 'vendors' }}
      itemCount={vendors.length}
      selectable={false}
      condensed={condensed}
      loading={loading}
      headings={[
        { title: 'Name' },
        { title: 'Contact' },
        { title: 'Status' },
        { title: 'Applied' },
        { title: 'Decision', hidden: true },
      ]}
      emptyState={total > 0 ? <PastTheEnd onLast={turnTo(lastPage)} /> : <NoVendors view={view} />}
      {...(vendors.length > 0 &&
        lastPage > 1 && {
          pagination: {
            hasPrevious: query.page > 1,
            hasNext: query.page < lastPage,
            onPrevious: turnTo(query.page - 1),
            onNext: turnTo(query.page + 1),
            label: `${first}–${first + vendors.length - 1} of ${total}`,
          },
        })}
    >
      {vendors.map((vendor, position) => (
        <IndexTable.Row key={vendor.id} id={vendor.id} position={position}>
          {condensed ? <Condensed vendor={vendor} {...decide} /> : <Cells vendor={vendor} {...decide} />}
        </IndexTable.Row>
      ))}
    </IndexTable>
  )
}

function Cells({ vendor, ...decide }: Decide & { vendor: ListedVendor }) {
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
        <Day of={vendor.appliedAt} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <InlineStack align="end">
          <DecideButtons vendor={vendor} {...decide} />
        </InlineStack>
      </IndexTable.Cell>
    </>
  )
}

/** On a phone a row is a small card. */
function Condensed({ vendor, ...decide }: Decide & { vendor: ListedVendor }) {
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
        <DecideButtons vendor={vendor} {...decide} />
      </BlockStack>
    </Box>
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
