import { Badge, BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'
import { Day } from '../vendor-status'

export const membersView = ({ members, vendor }: VendorPage) =>
  members.map(({ customerId, name, email, role, joinedAt }) => ({
    customerId,
    name,
    email,
    role,
    joinedAt,
    customerUrl: `https://admin.shopify.com/store/${vendor.shop.replace('.myshopify.com', '')}/customers/${customerId}`,
  }))

type Role = ReturnType<typeof membersView>[number]['role']

const ROLES: Record<Role, string> = { owner: 'Owner', manager: 'Manager', viewer: 'Viewer' }

/** Who works for the vendor: customers of the store. */
export function MembersCard({ view }: { view: ReturnType<typeof membersView> }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          People
        </Text>
        {view.length === 0 && (
          <Text as="p" tone="subdued">
            Nobody has taken this vendor over yet.
          </Text>
        )}
        {view.map(({ customerId, name, email, role, joinedAt, customerUrl }) => (
          <BlockStack key={customerId} gap="050">
            <InlineStack align="space-between" gap="200">
              <Link url={customerUrl} target="_top">
                <bdi>{name ?? `Customer ${customerId}`}</bdi>
              </Link>
              <Badge>{ROLES[role]}</Badge>
            </InlineStack>
            <Text as="p" tone="subdued" breakWord>
              {email}
            </Text>
            <Text as="p" tone="subdued" variant="bodySm">
              Since <Day of={joinedAt} />
            </Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  )
}
