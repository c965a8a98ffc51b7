import { BlockStack, Box, InlineGrid, Page, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'

/** The frame of one page of the settings. */
export const AreaPage = ({ title, children }: { title: string; children: ReactNode }) => (
  <Page title={title} backAction={{ content: 'Settings', url: '/app/settings' }}>
    <BlockStack gap="600">{children}</BlockStack>
  </Page>
)

type Section = { title: string; description: string; children: ReactNode }

/** A part of such a page with its words beside it, or above it on a phone, where they keep away from the edge. */
export const AreaSection = ({ title, description, children }: Section) => (
  <InlineGrid columns={{ xs: '1fr', md: '2fr 5fr' }} gap="400">
    <Box paddingInline={{ xs: '400', sm: '0' }}>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {description}
        </Text>
      </BlockStack>
    </Box>
    {children}
  </InlineGrid>
)
