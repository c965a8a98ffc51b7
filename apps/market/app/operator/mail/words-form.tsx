import { Banner, BlockStack, Card, TextField } from '@shopify/polaris'
import type { Language } from '@souk/kernel'
import type { MailWords, WordsField } from '@souk/notifications'
import { Unsaved } from '../unsaved'
import type { Sending } from '../use-sending'

type Props = {
  stored: MailWords
  words: MailWords
  language: Language
  saving: Sending
  onChange: (words: MailWords) => void
  onSave: () => void
}

/** A limit well above what is accepted would cut what was pasted; the server says what is too long. */
const FIELDS: { name: WordsField; label: string; helpText?: string; multiline?: number }[] = [
  { name: 'subject', label: 'Subject' },
  { name: 'preview', label: 'Preview line', helpText: 'What a mailbox shows beside the subject.' },
  { name: 'heading', label: 'Heading' },
  {
    name: 'body',
    label: 'Text',
    helpText:
      'An empty line begins a new paragraph. A paragraph with a placeholder that stands for nothing is left out.',
    multiline: 8,
  },
  { name: 'button', label: 'Button', helpText: 'It leads to the vendor’s page.' },
]

/** The words of one mail in one language. */
export function WordsForm({ stored, words, language, saving, onChange, onSave }: Props) {
  const changed = FIELDS.some(({ name }) => words[name] !== stored[name])
  return (
    <Card>
      {/* What is typed reads from right to left; our own words around it do not. */}
      {language === 'ar' && <style>{'.words-typed :is(input, textarea) { direction: rtl }'}</style>}
      <Unsaved
        id="words"
        changed={changed}
        busy={saving.busy}
        onSave={onSave}
        onDiscard={() => onChange(stored)}
      />
      <BlockStack gap="400">
        {saving.refusal && (
          <Banner tone="critical">
            <p>{saving.refusal}</p>
          </Banner>
        )}
        {FIELDS.map(({ name, ...field }) => (
          <div key={name} className="words-typed">
            <TextField
              {...field}
              value={words[name]}
              onChange={(value) => onChange({ ...words, [name]: value })}
              error={saving.errors[name] ?? false}
              autoComplete="off"
            />
          </div>
        ))}
      </BlockStack>
    </Card>
  )
}
