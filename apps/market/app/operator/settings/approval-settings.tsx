import { Banner, BlockStack, Button, Card, ChoiceList, InlineStack, TextField } from '@shopify/polaris'
import type { SettingsView } from '@souk/flows'
import { useState } from 'react'
import { Unsaved } from '../unsaved'
import type { Sending } from '../use-sending'

type Mode = SettingsView['rules']['autoApproval']['mode']

const CHOICES: { label: string; value: Mode; helpText: string }[] = [
  { label: 'Nobody', value: 'never', helpText: 'You read every application.' },
  {
    label: 'Those with an e-mail address of certain domains',
    value: 'when',
    helpText: 'For example, of the companies you already work with.',
  },
  { label: 'Everybody', value: 'always', helpText: 'Vendors are in your store as soon as they apply.' },
]

const isMode = (value: string | undefined): value is Mode => CHOICES.some((choice) => choice.value === value)

type Props = { rules: SettingsView['rules']; saving: Sending }

export function ApprovalSettings({ rules, saving: { busy, refusal, send } }: Props) {
  const { autoApproval, version } = rules
  const storedDomains = autoApproval.mode === 'when' ? autoApproval.emailDomains.join(', ') : ''
  const [mode, setMode] = useState<Mode>(autoApproval.mode)
  const [domains, setDomains] = useState(storedDomains)
  const changed = mode !== autoApproval.mode || (mode === 'when' && domains !== storedDomains)

  const discard = () => {
    setMode(autoApproval.mode)
    setDomains(storedDomains)
  }
  return (
    <Card>
      <Unsaved
        id="approval"
        changed={changed}
        busy={busy}
        onSave={() => send({ mode, emailDomains: domains, version })}
        onDiscard={discard}
      />
      <BlockStack gap="400">
        {refusal && (
          <Banner tone="critical">
            <p>{refusal}</p>
          </Banner>
        )}
        <ChoiceList
          title="Approve at once"
          choices={CHOICES}
          selected={[mode]}
          onChange={([value]) => isMode(value) && setMode(value)}
        />
        {mode === 'when' && (
          <TextField
            label="Domains"
            value={domains}
            onChange={setDomains}
            placeholder="example.com, example.org"
            helpText="Separated by commas. Subdomains are not included."
            autoComplete="off"
            multiline={2}
          />
        )}
        {version === 0 && !changed && (
          <InlineStack>
            <Button loading={busy} onClick={() => send({ mode, emailDomains: domains, version })}>
              Keep it like this
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  )
}
