import { Banner, BlockStack, Button, Link, ProgressBar } from '@shopify/polaris'
import { useState } from 'react'
import { BulkProgress } from '../vendors/bulk-progress'
import { countText } from '../vendors/count-text'
import { sendForm } from '../vendors/send-form'
import type { ImportPageView } from './import-view.server'

/** How far the import is, or how it ended. */
export function StateBanners({ view }: { view: ImportPageView }) {
  const { phase, created, refused, toImport } = view
  if (phase === 'checked') return null
  if (view.isStuck)
    return (
      <Banner tone="critical" title="The import has stopped">
        <p>
          {created} of {countText({ count: toImport, orMore: false })} are imported, and kept. Something went
          wrong in every attempt to go on. <Link url="/app/messages">See what happened and try again</Link>.
        </p>
      </Banner>
    )
  if (phase === 'importing')
    return (
      <Banner title={`Importing ${countText({ count: toImport, orMore: false })}`}>
        <BlockStack gap="200">
          <ProgressBar progress={(100 * (created + refused)) / Math.max(1, toImport)} size="small" />
          <p>
            {created + refused} of {toImport}. It goes on when you leave this page.
          </p>
        </BlockStack>
      </Banner>
    )
  return (
    <>
      <Banner
        tone={refused > 0 ? 'warning' : 'success'}
        title={`${countText({ count: created, orMore: false })} imported`}
      >
        {refused > 0 && <p>{refused} could not be imported after all. The table and the report say why.</p>}
      </Banner>
      <Invitations view={view} />
    </>
  )
}

/** Sends what was put off: to those of the import whom nobody has taken over and nobody was invited to. */
function Invitations({ view: { id, notInvited } }: { view: ImportPageView }) {
  const [started, setStarted] = useState(0)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async () => {
    setBusy(true)
    const answer = await sendForm('/app/vendors/bulk', { do: 'invite-owner', importId: id })
    setBusy(false)
    setRefusal(answer.ok ? null : answer.message)
    if (answer.ok) setStarted(started + 1)
  }
  return (
    <>
      <BulkProgress started={started} />
      {notInvited > 0 && (
        <Banner title={`${countText({ count: notInvited, orMore: false })} not invited yet`}>
          <BlockStack gap="200" inlineAlign="start">
            <p>
              {refusal ??
                'Nobody can run them before their owners take them over. They get a link by e-mail.'}
            </p>
            <Button loading={busy} onClick={send}>
              Send invitations
            </Button>
          </BlockStack>
        </Banner>
      )}
    </>
  )
}
