import { BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import type { WordsView } from './words-view.server'

/** What may stand in braces, and what it will stand for. */
export const Placeholders = ({ placeholders }: Pick<WordsView, 'placeholders'>) => (
  <Card>
    <BlockStack gap="300">
      <Text as="h2" variant="headingMd">
        Placeholders
      </Text>
      {placeholders.map(({ name, label, sample, needed }) => (
        <BlockStack key={name} gap="050">
          <InlineStack gap="200" blockAlign="center">
            <code dir="ltr">{`{${name}}`}</code>
            {needed && (
              <Text as="span" tone="subdued">
                must be in the text
              </Text>
            )}
          </InlineStack>
          <Text as="p">{label}</Text>
          <Text as="p" tone="subdued" breakWord>
            For example: {sample}
          </Text>
        </BlockStack>
      ))}
    </BlockStack>
  </Card>
)
