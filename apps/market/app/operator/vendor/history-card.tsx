import { useNavigate, useSearchParams } from '@remix-run/react'
import { BlockStack, Card, InlineStack, Pagination, Text } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'
import { sentenceFor } from './history-words'
import { Moment } from './moment'
import { Written } from './written'

export const historyView = ({
  history: { entries, page, hasOlder },
  vendor,
  staffNames,
  fileNames,
}: VendorPage) => ({
  page,
  hasOlder,
  events: entries.map(({ id, at, actor, action, detail }) => ({
    id,
    at,
    sentence: sentenceFor({ actor, action, detail, ownerCustomerId: vendor.ownerCustomerId, staffNames }),
    about: detail.file ? (fileNames.get(detail.file) ?? null) : (detail.title ?? null),
    reason: detail.reason ?? null,
  })),
})

/** Who did what and why, newest first; the page of it is in the address. */
export function HistoryCard({ view }: { view: ReturnType<typeof historyView> }) {
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const turnTo = (page: number) => {
    const next = new URLSearchParams(params)
    next.set('history', String(page))
    navigate(`?${next}`, { replace: true, preventScrollReset: true })
  }
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          History
        </Text>
        {view.events.length === 0 && (
          <Text as="p" tone="subdued">
            Nothing further back is recorded.
          </Text>
        )}
        {view.events.map(({ id, at, sentence, about, reason }) => (
          <BlockStack key={id} gap="050">
            <InlineStack align="space-between" gap="200">
              <Text as="p" breakWord>
                {about ? `${sentence}: ${about}` : sentence}
              </Text>
              <Text as="p" tone="subdued" variant="bodySm">
                <Moment of={at} />
              </Text>
            </InlineStack>
            {reason && (
              <Text as="span" tone="subdued">
                <Written text={reason} />
              </Text>
            )}
          </BlockStack>
        ))}
        {(view.page > 1 || view.hasOlder) && (
          <InlineStack align="center">
            <Pagination
              accessibilityLabel="History"
              hasPrevious={view.page > 1}
              hasNext={view.hasOlder}
              previousTooltip="Newer"
              nextTooltip="Older"
              onPrevious={() => turnTo(view.page - 1)}
              onNext={() => turnTo(view.page + 1)}
            />
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  )
}
