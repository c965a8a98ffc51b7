import { Banner, BlockStack, Card } from '@shopify/polaris'
import type { EditedForm } from '@souk/vendors'
import { useState } from 'react'
import { Unsaved } from '../unsaved'
import type { Sending } from '../use-sending'
import { AreaSection } from './area-page'
import { FieldUses } from './field-uses'
import { type EditedQuestion, QuestionList } from './question-list'

type Props = { form: EditedForm; saving: Sending }

/** A key of their own, because new questions have no id yet. */
const withKeys = (questions: EditedForm['questions']): EditedQuestion[] =>
  questions.map((question) => ({ ...question, key: question.id }))

/** Everything that whoever registers is asked, saved as one. */
export function RegistrationSettings({ form, saving: { busy, refusal, send } }: Props) {
  const [fields, setFields] = useState(form.fields)
  const [questions, setQuestions] = useState(() => withKeys(form.questions))
  const settings = { fields, questions: questions.map(({ key: _, ...question }) => question) }
  const stored = { fields: form.fields, questions: form.questions }

  const discard = () => {
    setFields(form.fields)
    setQuestions(withKeys(form.questions))
  }
  return (
    <>
      <Unsaved
        id="registration"
        changed={JSON.stringify(settings) !== JSON.stringify(stored)}
        busy={busy}
        onSave={() => send({ settings: JSON.stringify(settings), version: form.version })}
        onDiscard={discard}
      />
      {refusal && (
        <Banner tone="critical">
          <p>{refusal}</p>
        </Banner>
      )}
      <AreaSection
        title="Fields"
        description="What the form asks for. The name of the shop, an e-mail address and the agreement are always asked for. A field that you hide keeps what vendors told before."
      >
        <Card>
          <FieldUses fields={fields} onChange={setFields} />
        </Card>
      </AreaSection>
      <AreaSection
        title="Your questions"
        description="Ask what you need to know to decide. Answers are seen by you and your staff only; files are kept encrypted. A question that you archive is not asked any more, and its answers stay."
      >
        <BlockStack gap="400">
          <QuestionList questions={questions} onChange={setQuestions} />
        </BlockStack>
      </AreaSection>
    </>
  )
}
