import {
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  FormLayout,
  InlineStack,
  Text,
  TextField,
} from '@shopify/polaris'
import { currencyExponent, parseAmount, parseDecimal } from '@souk/kernel'
import { useState } from 'react'
import { Unsaved } from '../unsaved'
import type { Sending } from '../use-sending'
import { fixedProblem, percentProblem } from './commission-words'
import { sampleCommission } from './sample-commission'

export type CommissionForm = { percent: string; fixed: string; currency: string; version: number }

export function CommissionSettings({ stored, saving }: { stored: CommissionForm; saving: Sending }) {
  const { busy, refusal, send } = saving
  const { currency, version } = stored
  const [percent, setPercent] = useState(stored.percent)
  const [fixed, setFixed] = useState(stored.fixed)
  const changed = percent !== stored.percent || fixed !== stored.fixed
  const problems = { percent: percentProblem(percent), fixed: fixedProblem(fixed, currency) }
  const isRight = problems.percent === null && problems.fixed === null
  return (
    <Card>
      <Unsaved
        id="commission"
        changed={changed}
        busy={busy}
        onSave={() => isRight && send({ percent, fixed, currency, version })}
        onDiscard={() => {
          setPercent(stored.percent)
          setFixed(stored.fixed)
        }}
      />
      <BlockStack gap="400">
        {refusal && (
          <Banner tone="critical">
            <p>{refusal}</p>
          </Banner>
        )}
        <FormLayout>
          <FormLayout.Group>
            <TextField
              label="Share of every sale"
              value={percent}
              onChange={setPercent}
              error={problems.percent ?? false}
              suffix="%"
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField
              label="And for every sale"
              value={fixed}
              onChange={setFixed}
              error={problems.fixed ?? false}
              suffix={currency}
              inputMode="decimal"
              autoComplete="off"
            />
          </FormLayout.Group>
        </FormLayout>
        <Sample percent={percent} fixed={fixed} currency={currency} />
        {version === 0 && !changed && (
          <InlineStack>
            <Button loading={busy} onClick={() => send({ percent, fixed, currency, version })}>
              Keep nothing of sales
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  )
}

/** What that means for an order of a hundred. */
function Sample({ percent, fixed, currency }: { percent: string; fixed: string; currency: string }) {
  const bps = parseDecimal(percent, 2)
  const fixedPart = parseAmount(fixed, currency)
  if (!bps.ok || percentProblem(percent) || !fixedPart.ok) return null
  const paid = 100n * 10n ** BigInt(currencyExponent(currency))
  const rule = { percentBps: Number(bps.value), fixedMinor: fixedPart.value.minor }
  const kept = sampleCommission(paid, rule)
  const money = (minor: bigint) => formatMoney(minor, currency)
  return (
    <Box background="bg-surface-secondary" padding="400" borderRadius="200">
      <BlockStack gap="200">
        <Text as="h3" variant="headingSm">
          A shopper pays {money(paid)}
        </Text>
        <InlineStack align="space-between">
          <Text as="span">You keep</Text>
          <Text as="span" fontWeight="semibold">
            {money(kept)}
          </Text>
        </InlineStack>
        <InlineStack align="space-between">
          <Text as="span">The vendor gets</Text>
          <Text as="span" fontWeight="semibold">
            {money(paid - kept)}
          </Text>
        </InlineStack>
      </BlockStack>
    </Box>
  )
}

/** A sample is far from the numbers that a float cannot hold. */
const formatMoney = (minor: bigint, currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(
    Number(minor) / 10 ** currencyExponent(currency),
  )
