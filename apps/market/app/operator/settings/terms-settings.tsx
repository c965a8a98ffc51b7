import { BlockStack, Card, Collapsible, InlineStack, Link, Text, TextField } from '@shopify/polaris'
import type { SettingsView } from '@souk/flows'
import { useState } from 'react'
import { Unsaved } from '../unsaved'
import type { Sending } from '../use-sending'
import { Day } from '../vendor-status'

type Edition = SettingsView['terms'][number]

type Props = { editions: Edition[]; saving: Sending }

export function TermsSettings({ editions, saving: { busy, refusal, send } }: Props) {
  const [current, ...earlier] = editions
  const [text, setText] = useState(current?.text ?? '')
  const changed = text.trim() !== (current?.text ?? '')

  return (
    <Card>
      <Unsaved
        id="terms"
        changed={changed}
        busy={busy}
        saveLabel="Publish"
        onSave={() => send({ text })}
        onDiscard={() => setText(current?.text ?? '')}
      />
      <BlockStack gap="400">
        <TextField
          label={current ? `Edition ${current.version}` : 'Terms for vendors'}
          value={text}
          onChange={setText}
          multiline={8}
          maxHeight={400}
          maxLength={50_000}
          error={refusal ?? false}
          helpText={
            current
              ? 'Sending publishes a new edition.'
              : 'Without terms, vendors agree only that you review their application and show their profile.'
          }
          autoComplete="off"
        />
        {current && <Published edition={current} />}
        {earlier.map((edition) => (
          <EarlierEdition key={edition.version} edition={edition} />
        ))}
      </BlockStack>
    </Card>
  )
}

const Published = ({ edition: { publishedAt, agreed } }: { edition: Edition }) => (
  <Text as="p" tone="subdued">
    Published <Day of={publishedAt} /> · {agreed === 1 ? '1 vendor' : `${agreed} vendors`} agreed to it
  </Text>
)

function EarlierEdition({ edition }: { edition: Edition }) {
  const [open, setOpen] = useState(false)
  const id = `edition-${edition.version}`
  return (
    <BlockStack gap="200">
      <InlineStack gap="300" align="space-between">
        <Link onClick={() => setOpen(!open)} removeUnderline>
          Edition {edition.version}
        </Link>
        <Published edition={edition} />
      </InlineStack>
      <Collapsible id={id} open={open} transition={false}>
        <div style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{edition.text}</div>
      </Collapsible>
    </BlockStack>
  )
}
