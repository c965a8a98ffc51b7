import { Badge, BlockStack, Button, Card, InlineStack, SkeletonBodyText, Text } from '@shopify/polaris'
import { addBlockUrl, BLOCKS, type Block, type BlockStatus, type ThemeBlocks } from './use-theme-blocks'

type Props = { themeBlocks: ThemeBlocks; shop: string; apiKey: string }

/** Whether shoppers can see the vendors: the app's blocks in the published theme. */
export const ExtensionStatus = ({ themeBlocks, shop, apiKey }: Props) => (
  <Card>
    <BlockStack gap="400">
      <BlockStack gap="100">
        <Text as="h2" variant="headingMd">
          In your theme
        </Text>
        <Text as="p" tone="subdued">
          Blocks of Souk in the theme that shoppers see.
        </Text>
      </BlockStack>
      {themeBlocks.state === 'asking' ? (
        <SkeletonBodyText lines={2} />
      ) : (
        (Object.keys(BLOCKS) as Block[]).map((block) => (
          <BlockLine
            key={block}
            block={block}
            status={themeBlocks.blocks[block]}
            url={addBlockUrl({ shop, apiKey, block })}
          />
        ))
      )}
    </BlockStack>
  </Card>
)

function BlockLine({ block, status, url }: { block: Block; status: BlockStatus; url: string }) {
  const { title, words } = BLOCKS[block]
  return (
    <InlineStack align="space-between" blockAlign="center" gap="200">
      <BlockStack>
        <Text as="h3" variant="headingSm">
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {status === 'unknown' ? 'Shopify does not say whether your theme has it.' : words}
        </Text>
      </BlockStack>
      <InlineStack gap="200" blockAlign="center">
        <StatusBadge status={status} />
        {status !== 'active' && (
          <Button url={url} target="_blank" accessibilityLabel={`Add ${title} to your theme`}>
            Add to theme
          </Button>
        )}
      </InlineStack>
    </InlineStack>
  )
}

function StatusBadge({ status }: { status: BlockStatus }) {
  switch (status) {
    case 'active':
      return <Badge tone="success">Active</Badge>
    case 'missing':
      return <Badge tone="attention">Not added</Badge>
    case 'unknown':
      return <Badge>Unknown</Badge>
    default:
      return status satisfies never
  }
}
