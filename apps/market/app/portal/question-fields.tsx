import { type Question, questionField } from '@souk/vendors/form'
import { Field, invalid } from './field'
import { MOST_FILE_MEGABYTES } from './file-problem'
import type { FieldWords } from './profile-fields'
import { useWords } from './words/words'

type Props = {
  shopName: string
  questions: Question[]
  values: Record<string, string>
  errors: FieldWords
  /** Fields whose file was chosen and has to be chosen again. */
  filesLost: string[]
  /** Questions that a file was sent for before. */
  filesKept: string[]
}

/** What this store asks of its own. */
export function QuestionFields({ shopName, questions, values, errors, filesLost, filesKept }: Props) {
  const { fields: t } = useWords()
  if (questions.length === 0) return null
  return (
    <fieldset className="group">
      <legend>{t.questions({ shopName })}</legend>
      <p className="hint">{t.onlyTheStoreAnswers}</p>
      {questions.map((question) => {
        const id = questionField(question.id)
        const one = { question, id, value: values[id] ?? '', error: errors[id] }
        switch (question.kind) {
          case 'text':
            return <TextQuestion key={id} {...one} />
          case 'choice':
          case 'choices':
            return <ChoiceQuestion key={id} {...one} />
          case 'file':
            return (
              <FileQuestion
                key={id}
                {...one}
                lost={filesLost.includes(id)}
                kept={filesKept.includes(question.id)}
              />
            )
          default:
            return question.kind satisfies never
        }
      })}
    </fieldset>
  )
}

type One = { question: Question; id: string; value: string; error: string | undefined }

const TextQuestion = ({ question: { label, help, required }, id, value, error }: One) => (
  <Field
    id={id}
    label={<bdi>{label}</bdi>}
    optional={!required}
    hint={help && <bdi>{help}</bdi>}
    error={error}
  >
    <textarea
      {...invalid(id, error)}
      rows={3}
      maxLength={2000}
      defaultValue={value}
      required={required}
      dir="auto"
    />
  </Field>
)

function ChoiceQuestion({ question: { kind, label, help, options, required }, id, value, error }: One) {
  const t = useWords()
  const chosen = value.split('\n')
  return (
    <fieldset className="field choices" {...invalid(id, error)} name={undefined}>
      <legend className="label">
        <bdi>{label}</bdi> {!required && <span className="optional">{t.optional}</span>}
      </legend>
      {help && (
        <p className="hint" id={`${id}-hint`}>
          <bdi>{help}</bdi>
        </p>
      )}
      {options.map((option) => (
        <label key={option} className="check">
          <input
            type={kind === 'choice' ? 'radio' : 'checkbox'}
            name={id}
            value={option}
            defaultChecked={chosen.includes(option)}
            required={kind === 'choice' && required}
          />
          <span dir="auto">{option}</span>
        </label>
      ))}
      <p className="error" id={`${id}-error`} hidden={!error}>
        {error}
      </p>
    </fieldset>
  )
}

type FileProps = One & { lost: boolean; kept: boolean }

function FileQuestion({ question: { label, help, required }, id, error, lost, kept }: FileProps) {
  const { fields: t, oneOf } = useWords()
  const types = oneOf(['PDF', 'PNG', 'JPEG', 'WebP'])
  return (
    <Field
      id={id}
      label={<bdi>{label}</bdi>}
      optional={!required}
      hint={
        <>
          {help && <bdi>{help}</bdi>} {t.fileHint({ types, most: MOST_FILE_MEGABYTES })} {kept && t.fileKept}
        </>
      }
      error={error}
    >
      <input
        {...invalid(id, error)}
        type="file"
        accept="application/pdf,image/png,image/jpeg,image/webp"
        data-file
        required={required && !kept}
      />
      {lost && <p className="notice">{t.fileLost}</p>}
    </Field>
  )
}
