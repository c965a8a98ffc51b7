import type { Language } from '@souk/kernel'
import type { MailTopic, MemberErrors } from '@souk/vendors'
import { LANGUAGE_NAMES } from '../language-names'
import { Field } from './field'
import { MemberFields } from './member-fields'

export type SettingsReply = {
  values: { name: string; email: string; language: Language | null; muted: MailTopic[] }
  errors: MemberErrors
  problem: string | null
}

type Props = {
  action: string
  csrf: string
  shopName: string
  form: SettingsReply
  saved: boolean
  owner: boolean
}

/** What a member says of themselves. */
export function SettingsForm({ action, csrf, shopName, form, saved, owner }: Props) {
  const { values, errors, problem } = form
  const wrong = Object.keys(errors).length
  const alert = problem ?? (wrong > 0 ? 'Nothing was saved yet. Look at what is marked below.' : null)
  return (
    <section className="sheet">
      <p className="eyebrow">Only for you</p>
      <h1>Your settings</h1>
      {saved && (
        <p className="done" role="status">
          Saved.
        </p>
      )}
      <form method="post" action={action} noValidate>
        <input type="hidden" name="csrf" value={csrf} />
        {alert && (
          <div className="alert" role="alert" tabIndex={-1}>
            {alert}
          </div>
        )}
        <MemberFields values={values} errors={errors} writer={`${shopName} writes to you`} />
        <Field id="language" label="Language" hint="Of the mails to you." error={undefined}>
          <select id="language" name="language" defaultValue={values.language ?? ''}>
            <option value="">The store’s language</option>
            {Object.entries(LANGUAGE_NAMES).map(([language, name]) => (
              <option key={language} value={language} lang={language}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <fieldset className="choices">
          <legend className="label">Mails you want</legend>
          {(['decisions', 'reminders', 'team'] as const).map((topic) => (
            <label className="check" key={topic}>
              <input
                type="checkbox"
                name={`mail-${topic}`}
                value="yes"
                defaultChecked={!values.muted.includes(topic)}
              />
              <span>
                {TOPICS[topic].label} <span className="hint">{TOPICS[topic].hint}</span>
              </span>
            </label>
          ))}
          <p className="hint">
            {owner
              ? 'What you have to know as the owner always comes: a pause, a rejection, a new owner.'
              : 'What changes for yourself in the team always comes.'}
          </p>
        </fieldset>
        <div className="actions">
          <button className="button" type="submit">
            Save
          </button>
        </div>
      </form>
    </section>
  )
}

const TOPICS: Record<MailTopic, { label: string; hint: string }> = {
  decisions: { label: 'Decisions', hint: 'What the store decides about your shop and what you sent.' },
  reminders: { label: 'Reminders', hint: 'What the store still needs from your shop.' },
  team: { label: 'Team', hint: 'Who joined the team and who left it.' },
}
