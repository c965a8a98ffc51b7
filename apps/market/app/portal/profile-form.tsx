import type { ApplicationForm, FieldErrors, ImageKind } from '@souk/vendors/form'
import { FormAlert } from './form-alert'
import { ProfileFields } from './profile-fields'

/** What comes back when something has to be looked at again: what was typed stays in the fields. */
export type ProfileReply = {
  values: Record<string, string>
  errors: FieldErrors
  problem: string | null
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

const NAMES: Record<ImageKind, string> = { logo: 'logo', banner: 'banner' }

/** What the vendor says of themself. Works as it is; `script/` makes it better, as it does the registration. */
export function ProfileForm(props: Props) {
  const { action, csrf, shopName, form, profile, imagesKept, editable, closed, saved } = props
  const { values, errors, problem, imagesLost, version } = profile
  const removable = imagesKept.filter((kind) => form.fields[kind] === 'optional')
  return (
    <section className="sheet">
      <p className="eyebrow">Your shop on {shopName}</p>
      <h1>Profile</h1>
      {saved && (
        <p className="done" role="status">
          Saved. Shoppers see what you changed within a minute or so, once your shop is approved.
        </p>
      )}
      {!editable && (
        <p className="note">
          {closed
            ? 'The profile cannot be changed at the moment: the status page says why.'
            : 'You can read the profile. Whoever owns or manages this shop can change it.'}
        </p>
      )}
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
        <FormAlert problem={problem} errors={Object.keys(errors).length} />
        <fieldset className="whole" disabled={!editable}>
          <ProfileFields
            uses={form.fields}
            values={values}
            errors={errors}
            imagesLost={imagesLost}
            imagesKept={imagesKept}
          />
          {editable && removable.length > 0 && (
            <fieldset className="group">
              <legend>Take an image away</legend>
              {removable.map((kind) => (
                <label key={kind} className="check">
                  <input
                    type="checkbox"
                    name={`drop-${kind}`}
                    value="yes"
                    defaultChecked={values[`drop-${kind}`] === 'yes'}
                  />
                  <span>Show no {NAMES[kind]} any more</span>
                </label>
              ))}
            </fieldset>
          )}
        </fieldset>
        {editable && (
          <div className="actions">
            <button className="button" type="submit" data-busy="Sending…">
              Save
            </button>
            <p className="hint" role="status" data-progress />
          </div>
        )}
      </form>
    </section>
  )
}
