import {
  Badge,
  BlockStack,
  Box,
  Button,
  Card,
  Icon,
  InlineStack,
  ProgressBar,
  Spinner,
  Text,
} from '@shopify/polaris'
import { AlertTriangleIcon, CheckCircleIcon, ClockIcon } from '@shopify/polaris-icons'
import type { SetUpView } from '@souk/flows'
import { useSending } from '../use-sending'
import { useProgress } from './use-progress'

type Step = SetUpView['steps'][number]

const STEP_LABELS: Record<Step['step'], string> = {
  store: 'The name of your store',
  vendor: 'Vendor profiles in your store’s content',
  'product-link': 'The vendor of a product',
  'variant-link': 'The vendor of a variant',
}

const TITLES: Record<SetUpView['state'], string> = {
  working: 'Getting your store ready',
  delayed: 'Your store is not ready yet',
  failed: 'Your store could not be got ready',
  ready: 'Your store is ready',
}

const WORDS: Record<SetUpView['state'], string> = {
  working: 'This takes a few seconds. Vendors can apply meanwhile.',
  delayed:
    'Shopify does not do right now what Souk asks for. Souk tries again by itself; what is done is kept, and vendors can apply meanwhile.',
  failed:
    'Shopify did not do what Souk asked for. Applications are kept and can be decided; what is done stays done. Try again once the reason below is solved.',
  ready: 'Shopify has everything that Souk needs.',
}

/** How far the store is got ready, live; what went wrong with which step, and the way on. */
export function SetUpCard({ setUp: { state, steps } }: { setUp: SetUpView }) {
  useProgress(state)
  const done = steps.filter((step) => step.state === 'done').length
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="200">
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <Text as="h2" variant="headingMd" id="set-up-title">
              {TITLES[state]}
            </Text>
            <Badge tone={TONES[state]}>{`${done} of ${steps.length} done`}</Badge>
          </InlineStack>
          <Text as="p" tone="subdued">
            {WORDS[state]}
          </Text>
        </BlockStack>
        {state !== 'ready' && (
          <ProgressBar progress={(100 * done) / steps.length} size="small" ariaLabelledBy="set-up-title" />
        )}
        <div aria-live="polite">
          <BlockStack gap="300">
            {steps.map((step) => (
              <StepLine key={step.step} {...step} />
            ))}
          </BlockStack>
        </div>
        {state === 'failed' && <CheckButton steps="unfinished" label="Try again" variant="primary" />}
        {state === 'delayed' && <CheckButton steps="unfinished" label="Try now" />}
      </BlockStack>
    </Card>
  )
}

const TONES = { working: 'info', delayed: 'attention', failed: 'critical', ready: 'success' } as const

const StepLine = ({ step, state, problem }: Step) => (
  <InlineStack gap="300" blockAlign="start" wrap={false}>
    <Box>
      <StepMark state={state} />
    </Box>
    <BlockStack>
      <Text as="p">{STEP_LABELS[step]}</Text>
      {problem !== null && (
        <Text as="p" tone={state === 'failed' ? 'critical' : 'subdued'} breakWord>
          Shopify said: {problem}
        </Text>
      )}
    </BlockStack>
  </InlineStack>
)

function StepMark({ state }: { state: Step['state'] }) {
  switch (state) {
    case 'working':
      return <Spinner size="small" accessibilityLabel="Being done" />
    case 'done':
      return <Icon source={CheckCircleIcon} tone="success" accessibilityLabel="Done" />
    case 'failed':
      return <Icon source={AlertTriangleIcon} tone="critical" accessibilityLabel="Failed" />
    case 'delayed':
      return <Icon source={ClockIcon} tone="caution" accessibilityLabel="Tried again later" />
    case 'waiting':
      return <Icon source={ClockIcon} tone="subdued" accessibilityLabel="Not begun" />
    default:
      return state satisfies never
  }
}

type Check = { steps: 'all' | 'unfinished'; label: string; variant?: 'primary' }

/** Has the set-up looked at again, from whatever page it is on. */
export function CheckButton({ steps, label, variant }: Check) {
  const { busy, send } = useSending({ action: '/app/settings/store-data' })
  return (
    <InlineStack>
      <Button {...(variant && { variant })} loading={busy} onClick={() => send({ change: 'check', steps })}>
        {label}
      </Button>
    </InlineStack>
  )
}
