import { Field, invalid } from '../field'
import type { TeamReply } from './change-team.server'
import { ROLE_HINTS, ROLES } from './words'

type Props = { path: string; csrf: string; reply: TeamReply | undefined }

/** Invites a colleague by e-mail. */
export function InviteForm({ path, csrf, reply }: Props) {
  const error = reply?.problem === 'email' ? 'Enter an e-mail address like name@example.com.' : undefined
  const chosen = reply?.typed.role === 'manager' ? 'manager' : 'viewer'
  return (
    <>
      <h2>Invite a colleague</h2>
      <form method="post" action={path} noValidate>
        <input type="hidden" name="csrf" value={csrf} />
        <Field
          id="email"
          label="Their e-mail"
          hint="They get a link, sign in to the store with an account of their own, and accept."
          error={error}
        >
          <input
            {...invalid('email', error)}
            name="email"
            type="email"
            defaultValue={reply?.typed.email}
            required
            maxLength={254}
            dir="ltr"
          />
        </Field>
        <fieldset className="choices">
          <legend className="label">What they may do</legend>
          {(['viewer', 'manager'] as const).map((role) => (
            <label className="check" key={role}>
              <input type="radio" name="role" value={role} defaultChecked={role === chosen} />
              <span>
                {ROLES[role]} <span className="hint">{ROLE_HINTS[role]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <button className="button" type="submit" name="change" value="invite">
            Send invitation
          </button>
        </div>
      </form>
    </>
  )
}
