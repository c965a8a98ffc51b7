import type { Language } from '@souk/kernel'
import type { MailTopic, MemberErrors } from '@souk/vendors'
import { LANGUAGE_NAMES } from '../language-names'
import { Field } from './field'
import { MemberFields } from './member-fields'
import { sayProblems } from './words/say-problems'
import { useWords } from './words/words'

export type SettingsReply = {
  values: { name: string; email: string; language: Language | null; muted: MailTopic[] }
  errors: MemberErrors
  problem: 'expired' | null
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
  const words = useWords()
  const { settings: t } = words
  const { values, errors, problem } = form
  const wrong = Object.keys(errors).length > 0
  const alert = problem ? words[problem] : wrong && words.somethingMarked
  return (
    <section className="sheet">
      <p className="eyebrow">{t.onlyYou}</p>
      <h1>{t.heading}</h1>
      {saved && (
        <p className="done" role="status">
          {words.saved}
        </p>
      )}
      <form method="post" action={action} noValidate>
        <input type="hidden" name="csrf" value={csrf} />
        {alert && (
          <div className="alert" role="alert" tabIndex={-1}>
            {alert}
          </div>
        )}
        <MemberFields
          values={values}
          errors={sayProblems(words, errors)}
          emailHint={words.member.shopWrites({ shopName })}
        />
        <Field id="language" label={t.language} hint={t.languageHint} error={undefined}>
          <select id="language" name="language" defaultValue={values.language ?? ''}>
            <option value="">{t.noLanguage}</option>
            {Object.entries(LANGUAGE_NAMES).map(([language, name]) => (
              <option key={language} value={language} lang={language}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <fieldset className="choices">
          <legend className="label">{t.mails}</legend>
          {(['decisions', 'reminders', 'team'] as const).map((topic) => (
            <label className="check" key={topic}>
              <input
                type="checkbox"
                name={`mail-${topic}`}
                value="yes"
                defaultChecked={!values.muted.includes(topic)}
              />
              <span>
                {t.topics[topic]} <span className="hint">{t.aboutTopics[topic]}</span>
              </span>
            </label>
          ))}
          <p className="hint">{owner ? t.ownerAlways : t.memberAlways}</p>
        </fieldset>
        <div className="actions">
          <button className="button" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </section>
  )
}
