import { Field, invalid } from '../field'
import { useWords } from '../words/words'
import type { TeamReply } from './change-team.server'

type Props = { path: string; csrf: string; reply: TeamReply | undefined }

/** Invites a colleague by e-mail. */
export function InviteForm({ path, csrf, reply }: Props) {
  const { team: t, roles, mayDo, problems } = useWords()
  const error = reply?.problem === 'email' ? problems['email-wrong'] : undefined
  const chosen = reply?.typed.role === 'manager' ? 'manager' : 'viewer'
  return (
    <>
      <h2>{t.invite}</h2>
      <form method="post" action={path} noValidate>
        <input type="hidden" name="csrf" value={csrf} />
        <Field id="email" label={t.theirEmail} hint={t.theirEmailHint} error={error}>
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
          <legend className="label">{t.whatTheyMay}</legend>
          {(['viewer', 'manager'] as const).map((role) => (
            <label className="check" key={role}>
              <input type="radio" name="role" value={role} defaultChecked={role === chosen} />
              <span>
                {roles[role]} <span className="hint">{mayDo[role]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <button className="button" type="submit" name="change" value="invite">
            {t.sendInvitation}
          </button>
        </div>
      </form>
    </>
  )
}
