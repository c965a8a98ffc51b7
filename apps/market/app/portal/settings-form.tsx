import type { MemberErrors } from '@souk/vendors'
import { Field, invalid } from './field'

export type SettingsReply = {
  values: { name: string; email: string }
  errors: MemberErrors
  problem: string | null
}

type Props = { action: string; csrf: string; shopName: string; form: SettingsReply; saved: boolean }

/** What a member says of themselves. */
export function SettingsForm({ action, csrf, shopName, form: { values, errors, problem }, saved }: Props) {
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
        <Field id="name" label="Your name" hint="Your team sees it." error={errors.name}>
          <input
            {...invalid('name', errors.name)}
            name="name"
            defaultValue={values.name}
            autoComplete="name"
            required
            maxLength={100}
          />
        </Field>
        <Field
          id="email"
          label="Your e-mail"
          hint={`${shopName} writes to you here. Your team sees it.`}
          error={errors.email}
        >
          <input
            {...invalid('email', errors.email)}
            name="email"
            type="email"
            defaultValue={values.email}
            autoComplete="email"
            required
            maxLength={254}
            dir="ltr"
          />
        </Field>
        <div className="actions">
          <button className="button" type="submit">
            Save
          </button>
        </div>
      </form>
    </section>
  )
}
