import { Banner, BlockStack, Divider } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'
import { Fragment } from 'react'
import { MessageLine } from '../messages/message-line'
import { useLookAgain, useRetry } from '../messages/use-retry'

export const messagesView = ({ messages }: VendorPage) => messages

/** What could not be sent about this vendor; nothing to see while everything gets through. */
export function MessagesCard({ view: { failed, struggling } }: { view: ReturnType<typeof messagesView> }) {
  const retrying = useRetry()
  useLookAgain(struggling.length > 0)
  if (failed.length === 0 && struggling.length === 0) return null
  return (
    <Banner
      tone={failed.length > 0 ? 'critical' : 'info'}
      title={
        failed.length > 0 ? 'Not everything about this vendor got through' : 'Something is being tried again'
      }
    >
      <BlockStack gap="300">
        {[...failed, ...struggling].map((message, index) => (
          <Fragment key={message.id}>
            {index > 0 && <Divider />}
            <MessageLine message={message} retrying={retrying} />
          </Fragment>
        ))}
      </BlockStack>
    </Banner>
  )
}
