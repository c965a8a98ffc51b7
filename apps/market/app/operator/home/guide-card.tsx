import { useFetcher } from '@remix-run/react'
import {
  BlockStack,
  Box,
  Button,
  Card,
  Collapsible,
  Icon,
  InlineStack,
  ProgressBar,
  Text,
} from '@shopify/polaris'
import { CheckCircleIcon, ChevronDownIcon, ChevronUpIcon, XIcon } from '@shopify/polaris-icons'
import { useState } from 'react'
import { type GuideStep, guideSteps } from './guide-steps'
import type { HomeView } from './home-view.server'
import type { ThemeBlocks } from './use-theme-blocks'

type Props = { view: HomeView; themeBlocks: ThemeBlocks }

/** What is left to do until vendors sell; each step is done when it is really done. Put away, it can be had back. */
export function GuideCard({ view, themeBlocks }: Props) {
  const fetcher = useFetcher()
  const [isOpen, setOpen] = useState(true)
  const steps = guideSteps(view, themeBlocks)
  const done = steps.filter((step) => step.isDone).length
  const change = (what: 'dismiss' | 'bring-back' | 'link-opened') =>
    fetcher.submit({ guide: what }, { method: 'post', action: '/app?index' })
  if (view.guide.isDismissed) return <BringBack onClick={() => change('bring-back')} />
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="start" gap="200" wrap={false}>
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd" id="guide-title">
              Setup guide
            </Text>
            <Text as="p" tone="subdued">
              {done === steps.length
                ? 'All done. Your marketplace is going.'
                : `${done} of ${steps.length} steps are done`}
            </Text>
          </BlockStack>
          <InlineStack gap="100" wrap={false}>
            <Button
              variant="tertiary"
              icon={isOpen ? ChevronUpIcon : ChevronDownIcon}
              accessibilityLabel={isOpen ? 'Collapse the setup guide' : 'Open the setup guide'}
              ariaExpanded={isOpen}
              ariaControls="guide-steps"
              onClick={() => setOpen(!isOpen)}
            />
            <Button
              variant="tertiary"
              icon={XIcon}
              accessibilityLabel="Dismiss the setup guide"
              loading={fetcher.state !== 'idle'}
              onClick={() => change('dismiss')}
            />
          </InlineStack>
        </InlineStack>
        <ProgressBar progress={(100 * done) / steps.length} size="small" ariaLabelledBy="guide-title" />
        <Collapsible id="guide-steps" open={isOpen} transition={false}>
          <BlockStack gap="300">
            {steps.map((step) => (
              <StepLine key={step.title} step={step} onLinkOpened={() => change('link-opened')} />
            ))}
          </BlockStack>
        </Collapsible>
      </BlockStack>
    </Card>
  )
}

function StepLine({ step, onLinkOpened }: { step: GuideStep; onLinkOpened: () => void }) {
  const { title, words, isDone, action } = step
  return (
    <InlineStack gap="300" blockAlign="start" wrap={false}>
      <Box>
        {isDone ? <Icon source={CheckCircleIcon} tone="success" accessibilityLabel="Done" /> : <OpenMark />}
      </Box>
      <BlockStack gap="100" inlineAlign="start">
        <Text as="h3" variant="bodyMd" fontWeight={isDone ? 'regular' : 'semibold'}>
          {title}
        </Text>
        {!isDone && (
          <>
            <Text as="p" tone="subdued">
              {words}
            </Text>
            {action && (
              <Button
                url={action.url}
                {...(action.isOutside && { target: '_blank' })}
                {...(action.isRegistration && { onClick: onLinkOpened })}
              >
                {action.label}
              </Button>
            )}
          </>
        )}
      </BlockStack>
    </InlineStack>
  )
}

/** A circle that nothing fills yet. */
const OpenMark = () => (
  <svg viewBox="0 0 20 20" width="20" height="20" role="img" aria-label="Not done">
    <circle cx="10" cy="10" r="6.5" fill="none" stroke="#8a8a8a" strokeWidth="1.5" strokeDasharray="3 2" />
  </svg>
)

const BringBack = ({ onClick }: { onClick: () => void }) => (
  <InlineStack align="end">
    <Button variant="plain" onClick={onClick}>
      Show the setup guide
    </Button>
  </InlineStack>
)
