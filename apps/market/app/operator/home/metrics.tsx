import { BlockStack, Card, InlineGrid, Link, Text } from '@shopify/polaris'
import type { VendorStatus } from '@souk/vendors'
import { Day, STATUS_LABELS } from '../vendor-status'
import { ApplicationsChart } from './applications-chart'
import type { HomeView } from './home-view.server'

/** Those that an operator does something about. */
const SHOWN: readonly VendorStatus[] = ['applied', 'approved', 'suspended']

/** How the marketplace stands, in numbers; each leads to what it counts. */
export const Metrics = ({ view }: { view: HomeView }) => (
  <BlockStack gap="400">
    <InlineGrid columns={{ xs: 1, sm: 3 }} gap="400">
      {SHOWN.map((status) => (
        <Metric
          key={status}
          label={STATUS_LABELS[status]}
          value={String(view.counts[status])}
          url={`/app/vendors?status=${status}`}
          linkText="Show vendors"
        />
      ))}
    </InlineGrid>
    <InlineGrid columns={{ xs: 1, sm: 3 }} gap="400">
      <ApplicationsChart applications={view.applications} />
      <Metric
        label="Waiting longest"
        value={view.waitingSince ? <Day of={view.waitingSince} /> : 'Nobody'}
        url="/app/vendors?status=applied"
        linkText="Show who waits"
      />
      <Metric
        label="Mails that failed"
        value={String(view.failedMails)}
        url="/app/messages"
        linkText="Show messages"
      />
    </InlineGrid>
  </BlockStack>
)

type Props = { label: string; value: React.ReactNode; url: string; linkText: string }

const Metric = ({ label, value, url, linkText }: Props) => (
  <Card>
    <BlockStack gap="200" inlineAlign="start">
      <Text as="h2" variant="bodyMd" tone="subdued">
        {label}
      </Text>
      <Text as="p" variant="heading2xl">
        {value}
      </Text>
      <Link url={url} accessibilityLabel={`${linkText}: ${label}`}>
        {linkText}
      </Link>
    </BlockStack>
  </Card>
)
