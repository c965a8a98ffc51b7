import { useNavigate } from '@remix-run/react'
import { BlockStack, Box, Button, Card, Divider, InlineStack, Page, Pagination, Text } from '@shopify/polaris'
import type { MessageView } from '@souk/flows'
import { Fragment, type ReactNode } from 'react'
import { MessageLine } from './message-line'
import type { MessagesView } from './messages-view.server'
import { type Retrying, useLookAgain, useRetry } from './use-retry'

/** What could not be sent: mails to vendors, and what Shopify was to be told. */
export function MessagesPage({ view }: { view: MessagesView }) {
  const retrying = useRetry()
  const navigate = useNavigate()
  const { failed, failedTotal, struggling, vendorNames, page, lastPage } = view
  useLookAgain(struggling.length > 0)
  const turnTo = (to: number) => () => navigate(`?page=${to}`, { replace: true })
  return (
    <Page
      title="Messages"
      subtitle="Mails to vendors and updates to Shopify that did not get through"
      backAction={{ content: 'Home', url: '/app' }}
      {...(failedTotal > 1 && {
        primaryAction: {
          content: 'Retry all',
          loading: retrying.busy,
          onAction: () => retrying.retry({ retry: 'all' }),
        },
      })}
    >
      <BlockStack gap="400">
        {failedTotal === 0 && struggling.length === 0 && <AllSent />}
        {failed.length > 0 && (
          <Part
            title="Not sent"
            words="Souk has stopped trying these. Nothing is lost: they are kept as they were."
          >
            <Lines messages={failed} vendorNames={vendorNames} retrying={retrying} />
            {lastPage > 1 && (
              <InlineStack align="center">
                <Pagination
                  hasPrevious={page > 1}
                  hasNext={page < lastPage}
                  onPrevious={turnTo(page - 1)}
                  onNext={turnTo(page + 1)}
                  label={`Page ${page} of ${lastPage}`}
                />
              </InlineStack>
            )}
          </Part>
        )}
        {failed.length === 0 && failedTotal > 0 && (
          <Part title="Not sent" words="The list is shorter than this now.">
            <InlineStack>
              <Button onClick={turnTo(lastPage)}>Show the last page</Button>
            </InlineStack>
          </Part>
        )}
        {struggling.length > 0 && (
          <Part
            title="Being tried again"
            words="Souk tries these by itself. There is nothing you need to do."
          >
            <Lines messages={struggling} vendorNames={vendorNames} retrying={retrying} />
          </Part>
        )}
      </BlockStack>
    </Page>
  )
}

type LinesProps = { messages: MessageView[]; vendorNames: Record<string, string>; retrying: Retrying }

const Lines = ({ messages, vendorNames, retrying }: LinesProps) =>
  messages.map((message, index) => (
    <Fragment key={message.id}>
      {index > 0 && <Divider />}
      <MessageLine
        message={message}
        vendorName={message.vendorId ? vendorNames[message.vendorId] : undefined}
        retrying={retrying}
      />
    </Fragment>
  ))

function Part({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Text as="p" tone="subdued">
            {words}
          </Text>
        </BlockStack>
        {children}
      </BlockStack>
    </Card>
  )
}

const AllSent = () => (
  <Card>
    <Box padding="800">
      <BlockStack gap="200" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          Everything has got through
        </Text>
        <Text as="p" tone="subdued" alignment="center">
          A mail or an update to Shopify that fails is tried again by itself, for hours. If it does not get
          through, you find it here.
        </Text>
      </BlockStack>
    </Box>
  </Card>
)
