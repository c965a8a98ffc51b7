import { useFetcher, useRevalidator } from '@remix-run/react'
import { Banner, BlockStack, Button, Collapsible, Link, List, ProgressBar, Text } from '@shopify/polaris'
import type { BulkReport } from '@souk/flows'
import { useEffect, useState } from 'react'
import { BULK_WORDS, refusalText } from './bulk-words'
import { countText } from './count-text'
import { sendForm } from './send-form'

/** How often a change that is under way is looked at. */
const LOOK_MS = 1_000

type Props = {
  /** Changes whenever a change was started from this page. */
  started: number
}

/** The changes to many vendors that are under way or have just ended, whoever started them. */
export function BulkProgress({ started }: Props) {
  const fetcher = useFetcher<{ changes: BulkReport[] }>()
  const { revalidate } = useRevalidator()
  const changes = fetcher.data?.changes ?? []
  const running = changes.filter(({ finishedAt }) => finishedAt === null).length
  const { load, state } = fetcher
  // Another address after each start: looked at anew.
  const address = `/app/vendors/bulk?started=${started}`
  useEffect(() => load(address), [load, address])
  useEffect(() => {
    if (running === 0 || state !== 'idle') return
    const timer = setTimeout(() => load(address), LOOK_MS)
    return () => clearTimeout(timer)
  }, [running, state, load, address])
  const ended = changes.flatMap(({ id, finishedAt }) => (finishedAt ? id : [])).join(' ')
  // The list below is as it was before: shown anew each time one has ended.
  useEffect(() => {
    if (ended !== '') revalidate()
  }, [ended, revalidate])

  const dismiss = async (id: string) => {
    await sendForm('/app/vendors/bulk', { dismiss: id })
    load(address)
  }
  return changes.map((change) => (
    <Report key={change.id} change={change} onDismiss={() => dismiss(change.id)} />
  ))
}

function Report({ change, onDismiss }: { change: BulkReport; onDismiss: () => void }) {
  const { what, total, done, refused, finishedAt } = change
  const words = BULK_WORDS[what.do]
  const vendors = countText({ count: total, orMore: false })
  if (!finishedAt)
    return (
      <Banner title={`${words.doing}: ${vendors}`}>
        <BlockStack gap="200">
          <ProgressBar progress={(100 * (done + refused)) / total} size="small" />
          <p>
            {done + refused} of {total}. It goes on when you leave this page.
          </p>
        </BlockStack>
      </Banner>
    )
  const title = `${countText({ count: done, orMore: false })} ${words.done}`
  return (
    <Banner
      tone={refused > 0 ? 'warning' : 'success'}
      title={refused > 0 ? `${title}, ${refused} left as they were` : title}
      onDismiss={onDismiss}
    >
      {refused > 0 && <Refusals change={change} />}
    </Banner>
  )
}

function Refusals({ change: { id, what, refusals, refused } }: { change: BulkReport }) {
  const [open, setOpen] = useState(false)
  return (
    <BlockStack gap="200" inlineAlign="start">
      <Button
        variant="plain"
        ariaExpanded={open}
        ariaControls={`refusals-${id}`}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Hide them' : 'Show them'}
      </Button>
      <Collapsible id={`refusals-${id}`} open={open}>
        <List>
          {refusals.map(({ vendorId, displayName, reason }) => (
            <List.Item key={vendorId}>
              <Link url={`/app/vendors/${vendorId}`}>{displayName}</Link> {refusalText(what.do, reason)}
            </List.Item>
          ))}
        </List>
        {refused > refusals.length && <Text as="p">and {refused - refusals.length} more.</Text>}
      </Collapsible>
    </BlockStack>
  )
}
