import { BlockStack, Button, InlineStack, Link, Text } from '@shopify/polaris'
import type { MessageView } from '@souk/flows'
import { Moment } from '../vendor/moment'
import { Written } from '../vendor/written'
import { FAILURE_WORDS, subjectWords } from './message-words'
import type { Retrying } from './use-retry'

type Props = {
  message: MessageView
  /** Says whom it is about, where the page does not. */
  vendorName?: string | undefined
  retrying: Retrying
}

/** One message that could not leave: what it is, what happened, and the button to try it again. */
export function MessageLine({ message, vendorName, retrying }: Props) {
  const { id, about, vendorId, failure, attempts, gaveUpAt, triedAgainAt } = message
  const subject = subjectWords(about)
  return (
    <BlockStack gap="100" inlineAlign="start">
      <Text as="p" fontWeight="medium" breakWord>
        {subject}
      </Text>
      {vendorId && vendorName && (
        <Link url={`/app/vendors/${vendorId}`}>
          <span dir="auto">{vendorName}</span>
        </Link>
      )}
      {failure && (
        <Text as="p" breakWord>
          {FAILURE_WORDS[failure.reason]}
        </Text>
      )}
      {failure?.said && (
        <Text as="span" tone="subdued" variant="bodySm">
          <Written text={`They said: ${failure.said}`} />
        </Text>
      )}
      <InlineStack gap="200">
        <Text as="span" tone="subdued" variant="bodySm">
          {attempts === 1 ? '1 attempt' : `${attempts} attempts`}
          {gaveUpAt && (
            <>
              , the last <Moment of={gaveUpAt} />
            </>
          )}
          {triedAgainAt && (
            <>
              , tried again <Moment of={triedAgainAt} />
            </>
          )}
        </Text>
      </InlineStack>
      {gaveUpAt && (
        <Button
          loading={retrying.busyWith(id)}
          disabled={retrying.busy}
          accessibilityLabel={`Retry: ${subject}`}
          onClick={() => retrying.retry({ retry: 'one', message: id })}
        >
          Retry
        </Button>
      )}
    </BlockStack>
  )
}
