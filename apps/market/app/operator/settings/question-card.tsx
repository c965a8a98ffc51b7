import {
  BlockStack,
  Button,
  ButtonGroup,
  Card,
  Checkbox,
  InlineStack,
  Select,
  Text,
  TextField,
} from '@shopify/polaris'
import { ArchiveIcon, ArrowDownIcon, ArrowUpIcon } from '@shopify/polaris-icons'
import type { QuestionKind } from '@souk/vendors'
import type { EditedQuestion } from './question-list'

const KINDS: { value: QuestionKind; label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'choice', label: 'One of several' },
  { value: 'choices', label: 'Any of several' },
  { value: 'file', label: 'File' },
]

type Props = {
  number: number
  question: EditedQuestion
  onChange: (question: EditedQuestion) => void
  onArchive: () => void
  onUp: (() => void) | null
  onDown: (() => void) | null
}

export function QuestionCard({ number, question, onChange, onArchive, onUp, onDown }: Props) {
  const { id, kind, label, help, options, required } = question
  const offers = kind === 'choice' || kind === 'choices'
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h3" variant="headingSm">
            Question {number}
          </Text>
          <ButtonGroup>
            <Button
              icon={ArrowUpIcon}
              variant="tertiary"
              disabled={!onUp}
              {...(onUp && { onClick: onUp })}
              accessibilityLabel={`Move question ${number} up`}
            />
            <Button
              icon={ArrowDownIcon}
              variant="tertiary"
              disabled={!onDown}
              {...(onDown && { onClick: onDown })}
              accessibilityLabel={`Move question ${number} down`}
            />
            <Button
              icon={ArchiveIcon}
              variant="tertiary"
              onClick={onArchive}
              accessibilityLabel={id === null ? `Remove question ${number}` : `Archive question ${number}`}
            />
          </ButtonGroup>
        </InlineStack>
        <TextField
          label="Question"
          value={label}
          onChange={(value) => onChange({ ...question, label: value })}
          maxLength={200}
          autoComplete="off"
        />
        <TextField
          label="Explanation (optional)"
          value={help}
          onChange={(value) => onChange({ ...question, help: value })}
          maxLength={500}
          autoComplete="off"
        />
        <Select
          label="Answered by"
          options={KINDS}
          value={kind}
          disabled={id !== null}
          helpText={
            id === null ? undefined : 'Archive this question and add another to have it answered otherwise.'
          }
          onChange={(value) => {
            const chosen = KINDS.find((one) => one.value === value)
            if (chosen) onChange({ ...question, kind: chosen.value })
          }}
        />
        {offers && (
          <TextField
            label="Choices, one per line"
            value={options.join('\n')}
            onChange={(value) => onChange({ ...question, options: value.split('\n') })}
            multiline={3}
            autoComplete="off"
          />
        )}
        <Checkbox
          label="Has to be answered"
          checked={required}
          onChange={(value) => onChange({ ...question, required: value })}
        />
      </BlockStack>
    </Card>
  )
}
