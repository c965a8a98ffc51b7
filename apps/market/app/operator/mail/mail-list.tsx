import { Badge, BlockStack, Card, InlineStack, ResourceItem, ResourceList, Text } from '@shopify/polaris'
import { isLanguage } from '@souk/kernel'
import { LANGUAGE_NAMES } from '../../language-names'
import type { MailSettings } from './mail-settings-view.server'

/** Every mail that Souk writes, in the order in which a vendor meets them. */
export const MailList = ({ kinds }: { kinds: MailSettings['kinds'] }) => (
  <Card padding="0">
    <ResourceList
      resourceName={{ singular: 'mail', plural: 'mails' }}
      items={kinds}
      renderItem={({ kind, title, occasion, changedIn }) => (
        <ResourceItem id={kind} url={`/app/settings/mail/${kind}`} accessibilityLabel={`Edit ${title}`}>
          <BlockStack gap="100">
            <InlineStack gap="200" blockAlign="center">
              <Text as="h3" variant="bodyMd" fontWeight="semibold">
                {title}
              </Text>
              {changedIn.filter(isLanguage).map((language) => (
                <Badge key={language} tone="info">
                  {`Changed: ${LANGUAGE_NAMES[language]}`}
                </Badge>
              ))}
            </InlineStack>
            <Text as="p" tone="subdued">
              {occasion}
            </Text>
          </BlockStack>
        </ResourceItem>
      )}
    />
  </Card>
)
