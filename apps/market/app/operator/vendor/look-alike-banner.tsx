import { Banner, BlockStack, Link } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'

/** Two vendors may have names that readers take for each other; a person is to look at it. */
export function LookAlikeBanner({ others }: { others: VendorPage['lookAlikes'] }) {
  if (others.length === 0) return null
  return (
    <Banner tone="warning" title="This name looks like another vendor’s">
      <BlockStack gap="200">
        <p>
          Shoppers may take one for the other. It may be the same business twice, or somebody who wants to be
          taken for another. Compare:
        </p>
        {others.map(({ id, displayName }) => (
          <p key={id}>
            <Link url={`/app/vendors/${id}`}>
              <bdi>{displayName}</bdi>
            </Link>
          </p>
        ))}
      </BlockStack>
    </Banner>
  )
}
