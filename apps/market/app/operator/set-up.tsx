import { useFetcher, useRevalidator } from '@remix-run/react'
import { Banner, BlockStack, Button, InlineStack, Spinner, Text } from '@shopify/polaris'
import { useEffect } from 'react'
import type { HomeView } from './home-view.server'

const LOOK_AGAIN_MS = 2000

/** Whether Shopify has the definition of a vendor's public profile. Nothing to see once it has. */
export function SetUp({ setUp }: { setUp: HomeView['setUp'] }) {
  switch (setUp.state) {
    case 'working':
      return <SettingUp />
    case 'failed':
      return <SetUpFailed problem={setUp.problem} />
    case 'ready':
      return null
    default:
      return setUp satisfies never
  }
}

function SettingUp() {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(revalidate, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <Banner tone="info" title="Souk is getting your store ready">
      <InlineStack gap="200" blockAlign="center" wrap={false}>
        <Spinner size="small" accessibilityLabel="Setting up" />
        <Text as="p">
          Vendor profiles are being added to your store’s content. This takes a few seconds; vendors can apply
          meanwhile.
        </Text>
      </InlineStack>
    </Banner>
  )
}

function SetUpFailed({ problem }: { problem: string }) {
  const fetcher = useFetcher()
  return (
    <Banner tone="critical" title="Your store could not be got ready for vendor profiles">
      <BlockStack gap="200" inlineAlign="start">
        <p>
          Applications are kept and can be decided; profiles appear in the store once this is solved. Shopify
          said: {problem}
        </p>
        <Button
          loading={fetcher.state !== 'idle'}
          onClick={() => fetcher.submit(null, { method: 'post', action: '/app?index' })}
        >
          Try again
        </Button>
      </BlockStack>
    </Banner>
  )
}
