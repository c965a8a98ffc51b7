import type { ApplicationField, ApplicationForm, ImageKind } from '@souk/vendors/form'
import { FormAlert } from './form-alert'
import { ProfileFields } from './profile-fields'
import { type FormProblem, sayProblems } from './words/say-problems'
import { useWords, type Words } from './words/words'

/** Why nothing could be saved. `by`: who saved while it was open; null for somebody who has not said their name. */
export type ProfileProblem =
  | { is: 'expired' | 'shopify-unavailable' }
  | { is: 'changed-meanwhile'; by: string | null }

/** What comes back when something has to be looked at again: what was typed stays in the fields. */
export type ProfileReply = {
  values: Record<string, string>
  errors: { [field in ApplicationField]?: FormProblem }
  problem: ProfileProblem | null
  imagesLost: ImageKind[]
  /** The version that saving again replaces. */
  version: number
}

type Props = {
  action: string
  csrf: string
  shopName: string
  /** What the operator asks for. */
  form: ApplicationForm
  profile: ProfileReply
  imagesKept: ImageKind[]
  editable: boolean
  /** Why it cannot be changed now, for somebody who otherwise could. */
  closed: boolean
  saved: boolean
}

/** What the vendor says of themself. Works as it is; `script/` makes it better, as it does the registration. */
export function ProfileForm(props: Props) {
  const { action, csrf, shopName, form, profile, imagesKept, editable, closed, saved } = props
  const t = useWords()
  const { values, errors, problem, imagesLost, version } = profile
  const removable = imagesKept.filter((kind) => form.fields[kind] === 'optional')
  return (
    <section className="sheet">
      <p className="eyebrow">{t.yourShopOn({ shopName })}</p>
      <h1>{t.profile.heading}</h1>
      {saved && (
        <p className="done" role="status">
          {t.profile.saved}
        </p>
      )}
      {!editable && <p className="note">{closed ? t.profile.closed : t.profile.readOnly}</p>}
      <form
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
        data-enhance="profile"
        data-asked={JSON.stringify(form)}
      >
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="version" value={version} />
        <FormAlert problem={problem && sayProblem(t, problem)} errors={Object.keys(errors).length} />
        <fieldset className="whole" disabled={!editable}>
          <ProfileFields
            uses={form.fields}
            values={values}
            errors={sayProblems(t, errors)}
            imagesLost={imagesLost}
            imagesKept={imagesKept}
          />
          {editable && removable.length > 0 && (
            <fieldset className="group">
              <legend>{t.profile.takeAway}</legend>
              {removable.map((kind) => (
                <label key={kind} className="check">
                  <input
                    type="checkbox"
                    name={`drop-${kind}`}
                    value="yes"
                    defaultChecked={values[`drop-${kind}`] === 'yes'}
                  />
                  <span>{kind === 'logo' ? t.profile.dropLogo : t.profile.dropBanner}</span>
                </label>
              ))}
            </fieldset>
          )}
        </fieldset>
        {editable && (
          <div className="actions">
            <button className="button" type="submit" data-busy={t.sending}>
              {t.save}
            </button>
            <p className="hint" role="status" data-progress />
          </div>
        )}
      </form>
    </section>
  )
}

function sayProblem(t: Words, problem: ProfileProblem): string {
  switch (problem.is) {
    case 'expired':
      return t.expired
    case 'shopify-unavailable':
      return t.profile['shopify-unavailable']
    case 'changed-meanwhile':
      return t.profile['changed-meanwhile'].text({ who: problem.by ?? t.somebodyElse })
    default:
      return problem satisfies never
  }
}
