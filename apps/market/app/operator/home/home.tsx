import { Banner, BlockStack, Button, Card, EmptyState, InlineStack, Link, Text } from '@shopify/polaris'
import { SetUpCard } from '../set-up/set-up-card'
import { Day, STATUSES } from '../vendor-status'
import { ExtensionStatus } from './extension-status'
import { GuideCard } from './guide-card'
import type { HomeView } from './home-view.server'
import { Metrics } from './metrics'
import { useThemeBlocks } from './use-theme-blocks'

/** The operator's home page: what waits for them first, then how the marketplace stands. */
export function Home({ view }: { view: HomeView }) {
  const { counts, shop, apiKey } = view
  const themeBlocks = useThemeBlocks()
  const empty = STATUSES.every((status) => counts[status] === 0)
  return (
    <BlockStack gap="400">
      {view.setUp.state !== 'ready' && <SetUpCard setUp={view.setUp} />}
      <ChangedDefinitions count={view.setUp.differences.filter(({ isKept }) => !isKept).length} />
      <UndeliveredMessages count={view.failedMessages} />
      <GuideCard view={view} themeBlocks={themeBlocks} />
      {empty ? (
        <NoVendors registrationUrl={view.registrationUrl} />
      ) : (
        <>
          <Metrics view={view} />
          <LatestApplications
            latest={view.latest}
            waiting={counts.applied}
            registrationUrl={view.registrationUrl}
          />
        </>
      )}
      <ExtensionStatus themeBlocks={themeBlocks} shop={shop} apiKey={apiKey} />
    </BlockStack>
  )
}

function ChangedDefinitions({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Banner
      tone="warning"
      title="Somebody changed how Souk keeps vendors in your store"
      action={{
        content: count === 1 ? 'See the change' : `See the ${count} changes`,
        url: '/app/settings/store-data',
      }}
    >
      <p>Souk did not overwrite it. Restore it, or keep it as it is.</p>
    </Banner>
  )
}

function UndeliveredMessages({ count }: { count: number }) {
  if (count === 0) return null
  const title =
    count === 1 ? 'One message could not be delivered' : `${count} messages could not be delivered`
  return (
    <Banner tone="warning" title={title}>
      <p>
        A mail or an update to Shopify failed in every attempt, and is not tried again by itself.{' '}
        <Link url="/app/messages">See what happened, and try again</Link>
      </p>
    </Banner>
  )
}

function NoVendors({ registrationUrl }: { registrationUrl: string }) {
  return (
    <Card>
      <EmptyState
        heading="Invite your first vendor"
        image=""
        action={{ content: 'Open the registration page', url: registrationUrl, target: '_blank' }}
      >
        <p>
          Send vendors the address of your registration page, or link to it from your store’s menu.
          Applications appear here.
        </p>
        <p>
          <Text as="span" tone="subdued" breakWord>
            {registrationUrl}
          </Text>
        </p>
      </EmptyState>
    </Card>
  )
}

type Latest = { latest: HomeView['latest']; waiting: number; registrationUrl: string }

function LatestApplications({ latest, waiting, registrationUrl }: Latest) {
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Latest applications
          </Text>
          {waiting > 0 && (
            <Button variant="primary" url="/app/vendors?status=applied">
              {`Review ${waiting}`}
            </Button>
          )}
        </InlineStack>
        {latest.length === 0 && (
          <Text as="p" tone="subdued">
            Nobody waits for an answer. New vendors apply on{' '}
            <Link url={registrationUrl} target="_blank">
              your registration page
            </Link>
            .
          </Text>
        )}
        {latest.map(({ id, displayName, email, appliedAt }) => (
          <InlineStack key={id} align="space-between" gap="200" wrap>
            <BlockStack>
              <Text as="p" fontWeight="medium" breakWord>
                <Link url={`/app/vendors/${id}`} monochrome removeUnderline>
                  {displayName}
                </Link>
              </Text>
              <Text as="p" tone="subdued" breakWord>
                {email}
              </Text>
            </BlockStack>
            <Text as="p" tone="subdued">
              <Day of={appliedAt} />
            </Text>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  )
}
