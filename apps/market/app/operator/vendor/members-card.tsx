import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'
import { useSending } from '../use-sending'
import { Day } from '../vendor-status'

export const membersView = ({ members, vendor, claim }: VendorPage) => ({
  vendorId: vendor.id,
  isClaimed: vendor.ownerCustomerId !== null,
  isClosed: vendor.status === 'closed',
  /** To whom the vendor was offered last. */
  claim: claim && { email: claim.email, sentAt: claim.sentAt, expiresAt: claim.expiresAt },
  members: members.map(({ customerId, name, email, role, joinedAt }) => ({
    customerId,
    name,
    email,
    role,
    joinedAt,
    customerUrl: `https://admin.shopify.com/store/${vendor.shop.replace('.myshopify.com', '')}/customers/${customerId}`,
  })),
})

type View = ReturnType<typeof membersView>
type Role = View['members'][number]['role']

const ROLES: Record<Role, string> = { owner: 'Owner', manager: 'Manager', viewer: 'Viewer' }

/** Who works for the vendor: customers of the store. */
export function MembersCard({ view }: { view: View }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          People
        </Text>
        {!view.isClaimed && <NotClaimed view={view} />}
        {view.members.map(({ customerId, name, email, role, joinedAt, customerUrl }) => (
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

/** Nobody runs the vendor yet: to whom it was offered, and the button that offers it (again). */
function NotClaimed({ view: { vendorId, claim, isClosed } }: { view: View }) {
  const { busy, refusal, send } = useSending({ action: `/app/vendors/${vendorId}/claim` })
  return (
    <BlockStack gap="200" inlineAlign="start">
      <Badge tone="attention">Not claimed yet</Badge>
      {claim ? (
        <Text as="p" tone="subdued" breakWord>
          {claim.email} was invited to take this vendor over on <Day of={claim.sentAt} />. The link opens
          until <Day of={claim.expiresAt} />.
        </Text>
      ) : (
        <Text as="p" tone="subdued">
          Nobody was invited to take this vendor over.
        </Text>
      )}
      {refusal && (
        <Text as="p" tone="critical">
          {refusal}
        </Text>
      )}
      {!isClosed && (
        <Button loading={busy} onClick={() => send({ do: 'invite' })}>
          {claim ? 'Send invitation again' : 'Send invitation'}
        </Button>
      )}
    </BlockStack>
  )
}
