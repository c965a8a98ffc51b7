import { Banner, BlockStack, Button, Card, Divider, InlineGrid, InlineStack, Text } from '@shopify/polaris'
import type { SetUpView } from '@souk/flows'
import { Fragment } from 'react'
import type { Sending } from '../use-sending'
import { nameOfItem, wordsOf } from './difference-words'

type Difference = SetUpView['differences'][number]

type Props = { differences: Difference[]; saving: Sending; title: string; description: string }

/** What somebody changed in Souk's definitions, each with what Souk expects and what is there. Nothing changes by itself. */
export function DifferencesCard({ differences, saving, title, description }: Props) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Text as="p" tone="subdued">
            {description}
          </Text>
        </BlockStack>
        {saving.refusal && (
          <Banner tone="critical">
            <p>{saving.refusal}</p>
          </Banner>
        )}
        {differences.map((difference) => (
          <Fragment key={`${difference.definition}/${difference.item}`}>
            <Divider />
            <DifferenceLine difference={difference} saving={saving} />
          </Fragment>
        ))}
      </BlockStack>
    </Card>
  )
}

function DifferenceLine({ difference, saving }: { difference: Difference; saving: Sending }) {
  const { definition, item, expected, found, isKept, isRestorable } = difference
  const name = nameOfItem(difference)
  const settle = (choice: 'keep' | 'restore') =>
    saving.send({ change: choice, definition, item, ...(found !== null && { seen: found }) })
  return (
    <BlockStack gap="300">
      <Text as="h3" variant="headingSm">
        {name}
      </Text>
      <InlineGrid columns={{ xs: 1, sm: 2 }} gap="300">
        <Value label="Souk expects" value={expected} />
        <Value label="In your store" value={found} />
      </InlineGrid>
      {!isRestorable && (
        <Text as="p" tone="subdued">
          Shopify changes this of no definition that exists. To have it as Souk expects, delete the definition
          or the field in Shopify admin and check again: Souk makes it anew.
        </Text>
      )}
      <InlineStack gap="200">
        {isRestorable && (
          <Button
            disabled={saving.busy}
            accessibilityLabel={`Restore ${name}`}
            onClick={() => settle('restore')}
          >
            Restore
          </Button>
        )}
        {!isKept && (
          <Button
            disabled={saving.busy}
            accessibilityLabel={`Keep mine for ${name}`}
            onClick={() => settle('keep')}
          >
            Keep mine
          </Button>
        )}
      </InlineStack>
    </BlockStack>
  )
}

const Value = ({ label, value }: { label: string; value: string | null }) => (
  <BlockStack>
    <Text as="p" tone="subdued">
      {label}
    </Text>
    <Text as="p" breakWord>
      {wordsOf(value)}
    </Text>
  </BlockStack>
)
