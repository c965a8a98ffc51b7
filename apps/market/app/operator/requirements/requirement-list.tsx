import { Badge, Banner, BlockStack, Box, Button, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import type { RequirementsView } from '@souk/flows'
import { Fragment, useCallback, useState } from 'react'
import { useSending } from '../use-sending'
import { RequirementModal } from './requirement-modal'
import { KINDS, MOMENTS } from './requirement-words'

type Requirement = RequirementsView['requirements'][number]

/** What is asked of vendors, in its order; what is asked no longer comes last. */
export function RequirementList({ requirements }: { requirements: Requirement[] }) {
  const { send, busy, refusal } = useSending()
  const [edited, setEdited] = useState<Requirement | 'new' | null>(null)
  const close = useCallback(() => setEdited(null), [])
  const asked = requirements.filter(({ archivedAt }) => !archivedAt)
  const archived = requirements.filter(({ archivedAt }) => archivedAt)
  return (
    <Card padding="0">
      {refusal && (
        <Box padding="400">
          <Banner tone="critical">
            <p>{refusal}</p>
          </Banner>
        </Box>
      )}
      {requirements.length === 0 ? (
        <Box padding="800">
          <BlockStack gap="200" inlineAlign="center">
            <Text as="h3" variant="headingMd">
              Ask vendors for what you need
            </Text>
            <Text as="p" alignment="center">
              Proof of insurance, a tax form, where to pay them: each vendor gets a checklist.
            </Text>
            <Button variant="primary" onClick={() => setEdited('new')}>
              Add requirement
            </Button>
          </BlockStack>
        </Box>
      ) : (
        <BlockStack>
          {[...asked, ...archived].map((requirement, position) => (
            <Fragment key={requirement.id}>
              {position > 0 && <Divider />}
              <Row
                requirement={requirement}
                isFirst={position === 0}
                isLast={position === asked.length - 1}
                busy={busy}
                send={send}
                onEdit={() => setEdited(requirement)}
              />
            </Fragment>
          ))}
          <Divider />
          <Box padding="400">
            <Button onClick={() => setEdited('new')}>Add requirement</Button>
          </Box>
        </BlockStack>
      )}
      {edited && <RequirementModal requirement={edited === 'new' ? null : edited} onClose={close} />}
    </Card>
  )
}

type RowProps = {
  requirement: Requirement
  isFirst: boolean
  isLast: boolean
  busy: boolean
  send: (change: Record<string, string>) => void
  onEdit: () => void
}

function Row({ requirement, isFirst, isLast, busy, send, onEdit }: RowProps) {
  const { id, title, kind, asked, required, dueDays, expires, archivedAt } = requirement
  const facts = [
    KINDS[kind],
    MOMENTS[asked],
    ...(dueDays === null ? [] : [dueDays === 1 ? 'due after 1 day' : `due after ${dueDays} days`]),
    ...(expires ? ['expires'] : []),
  ]
  return (
    <Box padding="400">
      <InlineStack align="space-between" blockAlign="center" gap="300">
        <BlockStack gap="100">
          <InlineStack gap="200" blockAlign="center">
            <Text as="h3" variant="bodyMd" fontWeight="semibold" breakWord>
              {title}
            </Text>
            {archivedAt ? <Badge>Archived</Badge> : !required && <Badge>Optional</Badge>}
          </InlineStack>
          <Text as="p" tone="subdued">
            {facts.join(' · ')}
          </Text>
        </BlockStack>
        <InlineStack gap="200">
          {archivedAt ? (
            <Button
              disabled={busy}
              onClick={() => send({ edit: 'restore', id })}
              accessibilityLabel={`Ask again: ${title}`}
            >
              Ask again
            </Button>
          ) : (
            <>
              <Button
                disabled={busy || isFirst}
                onClick={() => send({ edit: 'move', id, direction: 'up' })}
                accessibilityLabel={`Move ${title} up`}
              >
                Up
              </Button>
              <Button
                disabled={busy || isLast}
                onClick={() => send({ edit: 'move', id, direction: 'down' })}
                accessibilityLabel={`Move ${title} down`}
              >
                Down
              </Button>
              <Button onClick={onEdit} accessibilityLabel={`Change ${title}`}>
                Change
              </Button>
              <Button
                disabled={busy}
                onClick={() => send({ edit: 'archive', id })}
                accessibilityLabel={`Archive ${title}`}
              >
                Archive
              </Button>
            </>
          )}
        </InlineStack>
      </InlineStack>
    </Box>
  )
}
