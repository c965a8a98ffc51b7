import { BlockStack, Box, Button, EmptySearchResult, Link, Text } from '@shopify/polaris'
import { appliedFilters } from './filter-controls'
import type { VendorsView } from './vendor-list.server'

/** After the last vendor of the last page was decided about, or by an old link. */
export const PastTheEnd = ({ onFirst }: { onFirst: () => void }) => (
  <Box padding="800">
    <BlockStack gap="200" inlineAlign="center">
      <Text as="p" variant="headingMd">
        The list is shorter than this now
      </Text>
      <Button onClick={onFirst}>Show the first page</Button>
    </BlockStack>
  </Box>
)

/** Why there is nothing to see, and what to do about it. */
export function NoVendors({ view: { query, groups, registrationUrl } }: { view: VendorsView }) {
  if (query.search || appliedFilters({ query, groups, onChange: () => undefined }).length > 0)
    return (
      <Box padding="800">
        <EmptySearchResult
          title="No vendor found"
          description="Try other words or fewer filters, or look under All."
          withIllustration
        />
      </Box>
    )
  return (
    <Box padding="800">
      <BlockStack gap="200" inlineAlign="center">
        <Text as="p" variant="headingMd">
          {query.status === 'applied' ? 'Nobody waits for an answer' : 'No vendors here yet'}
        </Text>
        <Text as="p" tone="subdued" alignment="center">
          Vendors apply on{' '}
          <Link url={registrationUrl} target="_blank">
            your registration page
          </Link>
          . Send them its address, or link to it from your store’s menu. Those you know already you{' '}
          <Link url="/app/vendors/import">import from a file</Link>.
        </Text>
      </BlockStack>
    </Box>
  )
}
