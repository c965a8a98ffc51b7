import { BlockStack, Box, Button, Link, Text } from '@shopify/polaris'
import { type CSSProperties, useState } from 'react'
import type { ListedVendor } from './vendor-row'

/** About three lines of a column. */
const SHORT = 180

/** Table cells keep their text on one line; this one wraps, and keeps the line breaks that were typed. */
const WRAP: CSSProperties = { whiteSpace: 'pre-line', maxInlineSize: '24rem' }

/** The name, and what helps to decide: what they write about themselves, or why they were turned down. */
export function VendorName({ vendor: { id, displayName, about, statusReason } }: { vendor: ListedVendor }) {
  const [open, setOpen] = useState(false)
  const long = about.length > SHORT
  return (
    <div style={WRAP}>
      <BlockStack gap="050" inlineAlign="start">
        <Text as="span" fontWeight="semibold" breakWord>
          <Link url={`/app/vendors/${id}`} monochrome removeUnderline>
            {displayName}
          </Link>
        </Text>
        <Box width="100%">
          <Text as="span" tone="subdued" variant="bodySm" breakWord>
            {long && !open ? `${about.slice(0, SHORT).trimEnd()}…` : about}
          </Text>
        </Box>
        {long && (
          <Button
            variant="plain"
            ariaExpanded={open}
            accessibilityLabel={`${open ? 'Show less' : 'Show all'} about ${displayName}`}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Show less' : 'Show all'}
          </Button>
        )}
        {statusReason && (
          <Text as="span" tone="subdued" variant="bodySm" breakWord>
            Reason given: {statusReason}
          </Text>
        )}
      </BlockStack>
    </div>
  )
}
