import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { PlusIcon } from '@shopify/polaris-icons'
import type { QuestionKind } from '@souk/vendors'
import { useState } from 'react'
import { QuestionCard } from './question-card'

export type EditedQuestion = {
  key: string
  /** Null while it is new. */
  id: string | null
  kind: QuestionKind
  label: string
  help: string
  options: string[]
  required: boolean
  archived: boolean
}

type Props = { questions: EditedQuestion[]; onChange: (questions: EditedQuestion[]) => void }

/** The operator's own questions, in the order in which they are asked. */
export function QuestionList({ questions, onChange }: Props) {
  const [added, setAdded] = useState(0)
  const asked = questions.filter(({ archived }) => !archived)
  const archived = questions.filter((question) => question.archived)
  const replace = (changed: EditedQuestion) =>
    onChange(questions.map((question) => (question.key === changed.key ? changed : question)))
  /** Among those that are asked: the archived ones come last. */
  const move = (from: number, to: number) => {
    const moved = [...asked]
    moved.splice(to, 0, ...moved.splice(from, 1))
    onChange([...moved, ...archived])
  }
  const add = () => {
    setAdded(added + 1)
    const question = { key: `new-${added}`, id: null, kind: 'text' as const, label: '', help: '' }
    onChange([...asked, { ...question, options: [], required: false, archived: false }, ...archived])
  }
  const archive = (question: EditedQuestion) =>
    question.id === null
      ? onChange(questions.filter(({ key }) => key !== question.key))
      : replace({ ...question, archived: true })

  return (
    <>
      {asked.map((question, index) => (
        <QuestionCard
          key={question.key}
          number={index + 1}
          question={question}
          onChange={replace}
          onArchive={() => archive(question)}
          onUp={index > 0 ? () => move(index, index - 1) : null}
          onDown={index < asked.length - 1 ? () => move(index, index + 1) : null}
        />
      ))}
      <Card>
        <InlineStack align="space-between" blockAlign="center" gap="300">
          <Text as="p" tone="subdued">
            {asked.length === 0 ? 'You ask nothing of your own yet.' : `${asked.length} asked`}
          </Text>
          <Button icon={PlusIcon} onClick={add}>
            Add question
          </Button>
        </InlineStack>
      </Card>
      {archived.length > 0 && (
        <Card>
          <BlockStack gap="300">
            <Text as="h3" variant="headingSm">
              Archived
            </Text>
            {archived.map((question) => (
              <InlineStack key={question.key} align="space-between" blockAlign="center" gap="300">
                <Text as="p" breakWord>
                  {question.label}
                </Text>
                <Button
                  variant="plain"
                  accessibilityLabel={`Ask again: ${question.label}`}
                  onClick={() => replace({ ...question, archived: false })}
                >
                  Ask again
                </Button>
              </InlineStack>
            ))}
          </BlockStack>
        </Card>
      )}
    </>
  )
}
