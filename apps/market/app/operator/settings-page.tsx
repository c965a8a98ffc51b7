import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { BlockStack, Box, InlineGrid, Page, Text } from '@shopify/polaris'
import type { SettingsView } from '@souk/flows'
import { type ReactNode, useEffect } from 'react'
import { ApprovalSettings } from './approval-settings'
import type { SettingsOutcome } from './change-settings.server'
import { TermsSettings } from './terms-settings'

/** What a part of the page needs to save itself. A part is made anew once what it shows has changed. */
export type Saving = {
  busy: boolean
  /** Why the last change was refused. */
  refusal: string | null
  save: (change: Record<string, string | number>) => void
}

/** What the operator decides about how vendors get in. Each part is saved by itself. */
export function SettingsPage({ view }: { view: SettingsView }) {
  const shopify = useAppBridge()
  const fetcher = useFetcher<SettingsOutcome>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  useEffect(() => {
    if (outcome?.ok) shopify.toast.show(outcome.message)
  }, [shopify, outcome])
  const saving = (part: SettingsOutcome['change']): Saving => ({
    busy: fetcher.state !== 'idle',
    refusal: outcome && !outcome.ok && outcome.change === part ? outcome.message : null,
    save: (change) => fetcher.submit({ change: part, ...change }, { method: 'post' }),
  })
  return (
    <Page title="Settings">
      <BlockStack gap="600">
        <Section
          title="Approval"
          description="Who becomes a vendor without you looking. Counts for whoever applies from now on. A name that looks like another vendor’s always waits for you."
        >
          <ApprovalSettings key={view.rules.version} rules={view.rules} saving={saving('auto-approval')} />
        </Section>
        <Section
          title="Terms"
          description="What vendors agree to when they apply. Every edition is kept, with who agreed to it. Vendors who agreed to an earlier edition stay bound to that one."
        >
          <TermsSettings key={view.terms[0]?.version ?? 0} editions={view.terms} saving={saving('terms')} />
        </Section>
      </BlockStack>
    </Page>
  )
}

/** A part with its words beside it, or above it on a phone, where they keep away from the edge. */
function Section({
  title,
  description,
  children,
}: {
  title: string
  description: string
  children: ReactNode
}) {
  return (
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
}
