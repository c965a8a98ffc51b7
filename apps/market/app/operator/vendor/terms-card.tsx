import { BlockStack, Card, Text } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'
import { Moment } from './moment'

export const termsView = ({ agreements, vendor }: VendorPage) => ({
  isClaimed: vendor.ownerCustomerId !== null,
  agreements: agreements.map(({ termsVersion, customerId, agreedAt }) => ({
    edition: termsVersion,
    agreedAt,
    by: customerId === vendor.ownerCustomerId ? 'the owner' : `customer ${customerId}`,
  })),
})

/** Which editions of the terms the vendor has agreed to. */
export function TermsCard({ view: { isClaimed, agreements } }: { view: ReturnType<typeof termsView> }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Terms
        </Text>
        {agreements.length === 0 && (
          <Text as="p" tone="subdued">
            {isClaimed
              ? 'You had published no terms when they applied.'
              : 'Whoever takes the vendor over is asked to agree to your terms.'}
          </Text>
        )}
        {agreements.map(({ edition, agreedAt, by }) => (
          <BlockStack key={edition}>
            <Text as="p">
              Edition {edition}, agreed to by {by}
            </Text>
            <Text as="p" tone="subdued" variant="bodySm">
              <Moment of={agreedAt} />
            </Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  )
}
