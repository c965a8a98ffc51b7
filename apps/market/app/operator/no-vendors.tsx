import { BlockStack, Box, Button, EmptySearchResult, Link, Text } from '@shopify/polaris'
import type { VendorsView } from '../routes/app.vendors'

/** After the last vendor of the last page was decided about, or by an old link. */
export const PastTheEnd = ({ onLast }: { onLast: () => void }) => (
  <Box padding="800">
    <BlockStack gap="200" inlineAlign="center">
      <Text as="p" variant="headingMd">
        The list is shorter than this now
      </Text>
      <Button onClick={onLast}>Show the last page</Button>
    </BlockStack>
  </Box>
)

/** Why there is nothing to see, and what to do about it. */
export function NoVendors({ view: { query, registrationUrl } }: { view: VendorsView }) {
  const invite = (
    <Link url={registrationUrl} target="_blank">
      your registration page
    </Link>
  )
  if (query.search)
    return (
      <Box padding="800">
        <EmptySearchResult
          title="No vendor found"
          description="Try another name or e-mail, or look under All."
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
          Vendors apply on {invite}. Send them its address, or link to it from your store’s menu.
        </Text>
      </BlockStack>
    </Box>
  )
}
