import { Banner, BlockStack, Card, Checkbox, TextField } from '@shopify/polaris'
import type { RequirementsView } from '@souk/flows'
import { useState } from 'react'
import { Unsaved } from '../unsaved'
import type { Sending } from '../use-sending'

type Props = { rules: RequirementsView['rules']; saving: Sending }

/** What follows from the checklist: whether approval waits for it, and when vendors are reminded. */
export function ChecklistRules({ rules, saving: { busy, refusal, send } }: Props) {
  const stored = rules.reminderDays.join(', ')
  const [needsAll, setNeedsAll] = useState(rules.approvalNeedsAll)
  const [days, setDays] = useState(stored)
  return (
    <Card>
      <Unsaved
        id="checklist-rules"
        changed={needsAll !== rules.approvalNeedsAll || days !== stored}
        busy={busy}
        onSave={() =>
          send({
            edit: 'rules',
            approvalNeedsAll: needsAll ? 'yes' : 'no',
            reminderDays: days,
            version: rules.version,
          })
        }
        onDiscard={() => {
          setNeedsAll(rules.approvalNeedsAll)
          setDays(stored)
        }}
      />
      <BlockStack gap="400">
        {refusal && (
          <Banner tone="critical">
            <p>{refusal}</p>
          </Banner>
        )}
        <Checkbox
          label="Approve only when everything required with the application is accepted"
          helpText="Automatic approval waits for it too, and follows by itself."
          checked={needsAll}
          onChange={setNeedsAll}
        />
        <TextField
          label="Remind vendors after how many days"
          helpText="Separated by commas, counted from when something is asked for, sent back or expired. Empty: no reminders."
          value={days}
          onChange={setDays}
          autoComplete="off"
        />
      </BlockStack>
    </Card>
  )
}
