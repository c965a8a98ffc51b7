import { Badge, BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'

export const shopifyView = ({ vendor: { metaobjectId, handle, ownerCustomerId, shop } }: VendorPage) => ({
  inShopify: metaobjectId !== null,
  handle,
  customerUrl:
    ownerCustomerId &&
    `https://admin.shopify.com/store/${shop.replace('.myshopify.com', '')}/customers/${ownerCustomerId}`,
})

/** What Shopify knows of the vendor. */
export function ShopifyCard({ view }: { view: ReturnType<typeof shopifyView> }) {
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            In Shopify
          </Text>
          {view.inShopify ? <Badge tone="success">Stored</Badge> : <Badge tone="attention">Not yet</Badge>}
        </InlineStack>
        <Text as="p">
          {view.inShopify
            ? 'Their public profile is an entry of your store’s content.'
            : 'Their public profile is on its way to your store’s content.'}
        </Text>
        <Text as="p" tone="subdued" breakWord>
          Handle: {view.handle}
        </Text>
        {view.customerUrl && (
          <Link url={view.customerUrl} target="_top">
            Customer who owns it
          </Link>
        )}
      </BlockStack>
    </Card>
  )
}
