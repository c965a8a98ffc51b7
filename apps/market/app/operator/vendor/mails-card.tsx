import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'
import { MailStateBadge } from './mail-state-badge'
import { Moment } from './moment'
import type { useMails } from './use-mails'

export const mailsView = ({ mails: { latest, refusal }, vendor: { email } }: VendorPage) => ({
  email,
  refusedFor: refusal?.cause ?? null,
  latest: latest.map(({ id, title, recipient, state, stateDetail, createdAt, canGoAgain }) => ({
    id,
    title,
    recipient,
    state,
    detail: stateDetail,
    at: createdAt,
    canGoAgain,
  })),
})

export type MailsView = ReturnType<typeof mailsView>

/** The latest mails to the vendor, and what became of them. */
export function MailsCard({ view, mails }: { view: MailsView; mails: ReturnType<typeof useMails> }) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Mails
        </Text>
        {mails.refusal && (
          <Text as="p" tone="critical">
            {mails.refusal}
          </Text>
        )}
        {view.latest.length === 0 && (
          <Text as="p" tone="subdued">
            Nothing was sent yet. Mails appear here with what became of them.
          </Text>
        )}
        {view.latest.map(({ id, title, recipient, state, detail, at, canGoAgain }) => (
          <BlockStack key={id} gap="050">
            <InlineStack align="space-between" gap="200" blockAlign="center">
              <InlineStack gap="200" blockAlign="center">
                <Text as="p" fontWeight="medium">
                  {title}
                </Text>
                <MailStateBadge state={state} />
              </InlineStack>
              <Text as="p" tone="subdued" variant="bodySm">
                <Moment of={at} />
              </Text>
            </InlineStack>
            <InlineStack align="space-between" gap="200" blockAlign="center">
              <Text as="p" tone="subdued" breakWord>
                {recipient}
              </Text>
              {canGoAgain && view.refusedFor === null && (
                <Button
                  variant="plain"
                  disabled={mails.busy}
                  accessibilityLabel={`Send again to ${view.email}: ${title}`}
                  onClick={() => mails.sendAgain(id)}
                >
                  Send again
                </Button>
              )}
            </InlineStack>
            {detail && (
              <Text as="p" tone="subdued" variant="bodySm" breakWord>
                {detail}
              </Text>
            )}
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  )
}
