import { Banner, BlockStack, Card, Checkbox, ChoiceList, Text } from '@shopify/polaris'
import type { WhoSeesPrivateFiles } from '@souk/flows'
import { useState } from 'react'
import { Unsaved } from '../unsaved'
import type { Sending } from '../use-sending'
import { whoToAsk } from './who-to-ask'

type Who = 'everybody' | 'named'

const CHOICES: { label: string; value: Who; helpText: string }[] = [
  { label: 'Everybody', value: 'everybody', helpText: 'All of your staff who can open Souk.' },
  {
    label: 'Only the account owner and those you choose',
    value: 'named',
    helpText: 'The others see that something was sent, and of an account its last digits.',
  },
]

const isWho = (value: string | undefined): value is Who => CHOICES.some((choice) => choice.value === value)

type Props = { view: WhoSeesPrivateFiles & { userId: string }; saving: Sending }

export function PrivateFilesSettings({ view, saving: { busy, refusal, send } }: Props) {
  const { rule, staff, mayChange, userId: ownId } = view
  const storedWho: Who = rule.namedOnly ? 'named' : 'everybody'
  // Whoever begins to choose is among those who are chosen.
  const storedNamed = staff
    .filter(({ userId, seesPrivateFiles }) => seesPrivateFiles || (mayChange && userId === ownId))
    .filter(({ accountOwner }) => !accountOwner)
    .map(({ userId }) => userId)
  const [who, setWho] = useState<Who>(storedWho)
  const [named, setNamed] = useState(storedNamed)
  const isSame = named.length === storedNamed.length && storedNamed.every((userId) => named.includes(userId))
  const changed = who !== storedWho || (who === 'named' && !isSame)
  const owner = staff.find(({ accountOwner }) => accountOwner)
  return (
    <Card>
      <Unsaved
        id="private-files"
        changed={changed}
        busy={busy}
        onSave={() => send({ who, named: named.join(','), version: rule.version })}
        onDiscard={() => {
          setWho(storedWho)
          setNamed(storedNamed)
        }}
      />
      <BlockStack gap="400">
        {refusal && (
          <Banner tone="critical">
            <p>{refusal}</p>
          </Banner>
        )}
        {!mayChange && (
          <Banner tone="info" title="You do not see private files">
            <p>So you cannot change who does. {whoToAsk(owner?.name ?? null)}</p>
          </Banner>
        )}
        <ChoiceList
          title="Who sees private files"
          choices={CHOICES}
          selected={[who]}
          disabled={!mayChange}
          onChange={([value]) => isWho(value) && setWho(value)}
        />
        {who === 'named' && (
          <BlockStack gap="200">
            <Text as="h3" variant="headingSm">
              Your staff
            </Text>
            {staff.map(({ userId, name, accountOwner }) => (
              <Checkbox
                key={userId}
                label={labelOf({ name, isOwn: userId === ownId, accountOwner })}
                checked={accountOwner || named.includes(userId)}
                disabled={!mayChange || accountOwner || userId === ownId}
                onChange={(checked) =>
                  setNamed(checked ? [...named, userId] : named.filter((id) => id !== userId))
                }
              />
            ))}
            <Text as="p" tone="subdued">
              Somebody is missing? They are listed here once they have opened Souk.
            </Text>
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  )
}

const labelOf = ({ name, isOwn, accountOwner }: { name: string; isOwn: boolean; accountOwner: boolean }) =>
  `${name}${isOwn ? ' (you)' : ''}${accountOwner ? ' – account owner, always sees them' : ''}`
