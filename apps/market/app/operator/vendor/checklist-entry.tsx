import { Badge, type BadgeProps, BlockStack, Button, ButtonGroup, InlineStack, Text } from '@shopify/polaris'
import type { ItemState, RequirementKind } from '@souk/checklist'
import { Day } from '../vendor-status'
import type { PrivateFile } from './use-private-file'
import { Written } from './written'

export type AskedItem = {
  id: string
  kind: RequirementKind
  title: string
  required: boolean
  state: ItemState
  dueAt: Date | null
  mayAccept: boolean
  maySendBack: boolean
  /** How many were sent before this one. */
  earlier: number
  sent: {
    id: string
    title: string
    at: Date
    file: PrivateFile | null
    taxForm: string | null
    masked: string | null
    validUntil: Date | null
    reason: string | null
  } | null
}

const STATES: Record<ItemState, { label: string; tone?: BadgeProps['tone'] }> = {
  missing: { label: 'Missing' },
  submitted: { label: 'To look at', tone: 'attention' },
  accepted: { label: 'Accepted', tone: 'success' },
  'sent-back': { label: 'Sent back', tone: 'warning' },
  expired: { label: 'Expired', tone: 'critical' },
}

const TAX_FORMS: Record<string, string> = {
  w9: 'W-9',
  w8ben: 'W-8BEN',
  w8bene: 'W-8BEN-E',
  vat_certificate: 'VAT or GST certificate',
  other: 'Another tax form',
}

type Props = {
  item: AskedItem
  busy: boolean
  opening: boolean
  onOpen: (file: PrivateFile) => void
  onAccept: (submission: string) => void
  onSendBack: () => void
}

/** One thing that is asked of the vendor. */
export function ChecklistEntry({ item, busy, opening, onOpen, onAccept, onSendBack }: Props) {
  const { title, required, state, dueAt, sent } = item
  const { label, tone } = STATES[state]
  const isOpen = state === 'missing' || state === 'sent-back' || state === 'expired'
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="bodyMd" fontWeight="semibold" breakWord>
          {title}
        </Text>
        <Badge {...(tone && { tone })}>{label}</Badge>
        {!required && <Badge>Optional</Badge>}
      </InlineStack>
      {isOpen && dueAt && (
        <Text as="p" tone="subdued">
          Due <Day of={dueAt} />
        </Text>
      )}
      {sent && (
        <Text as="p" tone="subdued" breakWord>
          {item.kind === 'statement' ? 'Confirmed' : 'Sent'} <Day of={sent.at} />
          {sent.title !== title && ` for “${sent.title}”`}
          {sent.taxForm && ` · ${TAX_FORMS[sent.taxForm] ?? sent.taxForm}`}
          {sent.masked && ` · ${sent.masked}`}
          {sent.file && !sent.masked && ` · ${sent.file.filename}`}
          {sent.validUntil && (
            <>
              {' · valid until '}
              <Day of={sent.validUntil} />
            </>
          )}
          {item.earlier > 0 && ` · ${item.earlier} sent before`}
        </Text>
      )}
      {state === 'sent-back' && sent?.reason && (
        <Text as="span" tone="subdued">
          <Written text={sent.reason} />
        </Text>
      )}
      {sent && (
        <ButtonGroup>
          {sent.file && (
            <Button
              loading={opening}
              onClick={() => sent.file && onOpen(sent.file)}
              accessibilityLabel={sent.masked ? `Show account: ${title}` : `Get file: ${title}`}
            >
              {sent.masked ? 'Show account' : 'Get file'}
            </Button>
          )}
          {item.mayAccept && (
            <Button
              variant="primary"
              disabled={busy}
              onClick={() => onAccept(sent.id)}
              accessibilityLabel={`Accept ${title}`}
            >
              Accept
            </Button>
          )}
          {item.maySendBack && (
            <Button disabled={busy} onClick={onSendBack} accessibilityLabel={`Send back: ${title}`}>
              Send back
            </Button>
          )}
        </ButtonGroup>
      )}
    </BlockStack>
  )
}
