import { BlockStack, Card, Icon, Page, ResourceItem, ResourceList, Text } from '@shopify/polaris'
import { AREAS } from './areas'

/** Where every setting is found: one line per page, as in Shopify's own settings. */
export const SettingsIndex = () => (
  <Page title="Settings">
    <Card padding="0">
      <ResourceList
        resourceName={{ singular: 'setting', plural: 'settings' }}
        items={AREAS}
        renderItem={({ path, icon, title, sentence }) => (
          <ResourceItem
            id={path}
            url={`/app/settings/${path}`}
            accessibilityLabel={title}
            media={<Icon source={icon} tone="base" />}
            verticalAlignment="center"
          >
            <BlockStack>
              <Text as="h2" variant="bodyMd" fontWeight="semibold">
                {title}
              </Text>
              <Text as="p" tone="subdued">
                {sentence}
              </Text>
            </BlockStack>
          </ResourceItem>
        )}
      />
    </Card>
  </Page>
)
