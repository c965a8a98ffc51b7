import { Banner, BlockStack, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { Fragment, useState } from 'react'
import { saveAs } from '../save-as'
import { useSending } from '../use-sending'
import { type AskedItem, ChecklistEntry } from './checklist-entry'
import type { checklistView } from './checklist-view.server'
import { PayoutModal, readPayout, type ShownPayout } from './payout-modal'
import { SendBackModal } from './send-back-modal'
import { usePrivateFile } from './use-private-file'

type Props = { vendorId: string; view: ReturnType<typeof checklistView> }

/** What is asked of the vendor: look at what they sent, accept it, or send it back. */
export function ChecklistCard({ vendorId, view: { items, progress } }: Props) {
  const decision = useSending({ action: `/app/vendors/${vendorId}/checklist` })
  const [sendingBack, setSendingBack] = useState<AskedItem | null>(null)
  const [payout, setPayout] = useState<ShownPayout | null>(null)
  const { busy, problem, open } = usePrivateFile(async (content, file) => {
    if (content.type.startsWith('application/json')) setPayout(await readPayout(content))
    else saveAs(content, file.filename)
  })
  const refusal = decision.refusal ?? problem
  if (items.length === 0) return null
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between">
          <Text as="h2" variant="headingMd">
            Checklist
          </Text>
          {progress.of > 0 && (
            <Text as="p" tone="subdued">
              {progress.done} of {progress.of}
            </Text>
          )}
        </InlineStack>
        {refusal && (
          <Banner tone="critical">
            <p>{refusal}</p>
          </Banner>
        )}
        {items.map((item, position) => (
          <Fragment key={item.id}>
            {position > 0 && <Divider />}
            <ChecklistEntry
              item={item}
              busy={decision.busy}
              opening={item.sent?.file?.id === busy && busy !== null}
              onOpen={open}
              onAccept={(submission) => decision.send({ move: 'accept', submission })}
              onSendBack={() => setSendingBack(item)}
            />
          </Fragment>
        ))}
      </BlockStack>
      <SendBackModal
        item={sendingBack}
        onCancel={() => setSendingBack(null)}
        onSendBack={(submission, reason) => {
          decision.send({ move: 'send-back', submission, reason })
          setSendingBack(null)
        }}
      />
      <PayoutModal payout={payout} onClose={() => setPayout(null)} />
    </Card>
  )
}
