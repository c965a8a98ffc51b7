import { BlockStack, Card, DescriptionList, Link, Text } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'
import { Day } from '../vendor-status'
import { Pictures } from './pictures'
import { Written } from './written'

export const detailsView = ({ vendor }: VendorPage) => ({
  vendorId: vendor.id,
  images: [
    ...(vendor.hasLogo ? (['logo'] as const) : []),
    ...(vendor.hasBanner ? (['banner'] as const) : []),
  ],
  email: vendor.email,
  about: vendor.about,
  appliedAt: vendor.appliedAt,
  decidedAt: vendor.decidedAt,
  statusReason: vendor.statusReason,
})

/** What the vendor says of themselves. */
export function DetailsCard({ view }: { view: ReturnType<typeof detailsView> }) {
  const items = [
    {
      term: 'E-mail',
      description: (
        <Link url={`mailto:${view.email}`} removeUnderline>
          {view.email}
        </Link>
      ),
    },
    {
      term: 'About',
      description: view.about ? (
        <Written text={view.about} />
      ) : (
        <Text as="span" tone="subdued">
          Nothing yet
        </Text>
      ),
    },
    { term: 'Applied', description: <Day of={view.appliedAt} /> },
    ...(view.decidedAt ? [{ term: 'Decided', description: <Day of={view.decidedAt} /> }] : []),
    ...(view.statusReason
      ? [{ term: 'Reason given', description: <Written text={view.statusReason} /> }]
      : []),
  ]
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Details
        </Text>
        <DescriptionList items={items} gap="tight" />
        <Pictures vendorId={view.vendorId} kinds={view.images} />
      </BlockStack>
    </Card>
  )
}
