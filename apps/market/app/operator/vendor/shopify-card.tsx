import { Badge, BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'

export const shopifyView = ({ vendor, profileUpdates }: VendorPage) => ({
  state: stateOf(vendor.metaobjectId !== null, profileUpdates),
  published: vendor.status === 'approved',
  handle: vendor.handle,
  storeUrl: `https://${vendor.shop}`,
})

type State = 'current' | 'on-its-way' | 'behind' | 'missing'

function stateOf(inShopify: boolean, { waiting, failed }: VendorPage['profileUpdates']): State {
  if (failed > 0) return inShopify ? 'behind' : 'missing'
  return waiting > 0 || !inShopify ? 'on-its-way' : 'current'
}

const STATES = {
  current: { label: 'Up to date', tone: 'success', words: 'Shopify has their public profile as it is here.' },
  'on-its-way': {
    label: 'On its way',
    tone: 'attention',
    words: 'Their public profile is being brought to your store’s content.',
  },
  behind: {
    label: 'Not up to date',
    tone: 'critical',
    words: 'The last change did not get through: your store shows the profile as it was before.',
  },
  missing: {
    label: 'Missing',
    tone: 'critical',
    words: 'Their public profile did not get through to your store’s content.',
  },
} as const

/** What Shopify knows of the vendor. */
export function ShopifyCard({ view }: { view: ReturnType<typeof shopifyView> }) {
  const { label, tone, words } = STATES[view.state]
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            In Shopify
          </Text>
          <Badge tone={tone}>{label}</Badge>
        </InlineStack>
        <Text as="p">{words}</Text>
        <Text as="p">
          {view.published
            ? 'Shoppers can see it.'
            : 'Shoppers cannot see it: only approved vendors are shown.'}
        </Text>
        <Text as="p" tone="subdued" breakWord>
          Handle: {view.handle}
        </Text>
        <Link url={view.storeUrl} target="_blank">
          Your store
        </Link>
      </BlockStack>
    </Card>
  )
}
