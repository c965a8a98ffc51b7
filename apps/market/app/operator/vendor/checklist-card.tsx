import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { isLegal, progressOf } from '@souk/checklist'
import type { VendorPage } from '@souk/flows'
import { Fragment, useEffect, useState } from 'react'
import type { Outcome } from '../decide.server'
import { type AskedItem, ChecklistEntry } from './checklist-entry'
import { PayoutModal, readPayout, type ShownPayout } from './payout-modal'
import { SendBackModal } from './send-back-modal'
import { saveAs, usePrivateFile } from './use-private-file'

export const checklistView = ({ checklist }: VendorPage) => ({
  progress: progressOf(checklist),
  items: checklist.map(({ requirement, state, dueAt, submissions }): AskedItem => {
    const [sent] = submissions
    return {
      id: requirement.id,
      kind: requirement.kind,
      title: requirement.title,
      required: requirement.required,
      state,
      dueAt,
      mayAccept: isLegal('accept', state, requirement.kind),
      maySendBack: isLegal('send-back', state, requirement.kind),
      earlier: Math.max(0, submissions.length - 1),
      sent: sent
        ? {
            id: sent.id,
            title: sent.title,
            at: sent.submittedAt,
            file: sent.file && { id: sent.file.id, filename: sent.file.filename },
            taxForm: sent.taxForm,
            masked: sent.masked,
            validUntil: sent.validUntil,
            reason: sent.reason,
          }
        : null,
    }
  }),
})

type Props = { vendorId: string; view: ReturnType<typeof checklistView> }

/** What is asked of the vendor: look at what they sent, accept it, or send it back. */
export function ChecklistCard({ vendorId, view: { items, progress } }: Props) {
  const shopify = useAppBridge()
  const decision = useFetcher<Outcome>()
  const outcome = decision.state === 'idle' ? decision.data : undefined
  useEffect(() => {
    if (outcome?.ok) shopify.toast.show(outcome.message)
  }, [shopify, outcome])
  const [sendingBack, setSendingBack] = useState<AskedItem | null>(null)
  const [payout, setPayout] = useState<ShownPayout | null>(null)
  const { busy, problem, open } = usePrivateFile(async (content, file) => {
    if (content.type.startsWith('application/json')) setPayout(await readPayout(content))
    else saveAs(content, file)
  })
  const decide = (move: Record<string, string>) =>
    decision.submit(move, { method: 'post', action: `/app/vendors/${vendorId}/checklist` })
  const refusal = outcome && !outcome.ok ? outcome.message : problem
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
              busy={decision.state !== 'idle'}
              opening={item.sent?.file?.id === busy && busy !== null}
              onOpen={open}
              onAccept={(submission) => decide({ move: 'accept', submission })}
              onSendBack={() => setSendingBack(item)}
            />
          </Fragment>
        ))}
      </BlockStack>
      <SendBackModal
        item={sendingBack}
        onCancel={() => setSendingBack(null)}
        onSendBack={(submission, reason) => {
          decide({ move: 'send-back', submission, reason })
          setSendingBack(null)
        }}
      />
      <PayoutModal payout={payout} onClose={() => setPayout(null)} />
    </Card>
  )
}
