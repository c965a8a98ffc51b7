import { Day } from '../day'
import { useWords } from '../words/words'
import type { TeamPageView } from './team-view.server'

type Props = { invitations: NonNullable<TeamPageView['invitations']>; path: string; csrf: string }

/** Who was invited and has not come yet. */
export function InvitationList({ invitations, path, csrf }: Props) {
  const { team: t, roles } = useWords()
  if (invitations.length === 0) return null
  return (
    <>
      <h2>{t.invited}</h2>
      <ul className="people">
        {invitations.map(({ id, email, role, expiresAt, expired }) => (
          <li key={id}>
            <div className="person">
              <div>
                <p className="person-name wrap">
                  <bdi>{email}</bdi>
                </p>
                <p className="hint">
                  {(expired ? t.ranOut : t.canBeAccepted)({ day: <Day of={expiresAt} /> })}
                </p>
              </div>
              <span className="badge badge-role">{roles[role]}</span>
            </div>
            <form method="post" action={path} className="row">
              <input type="hidden" name="csrf" value={csrf} />
              <input type="hidden" name="invitation" value={id} />
              <button className="button quiet" type="submit" name="change" value="resend">
                {t.sendAgain}
                <span className="visually-hidden">
                  {' '}
                  <bdi>{email}</bdi>
                </span>
              </button>
              <button className="button quiet" type="submit" name="change" value="withdraw">
                {t.withdraw}
                <span className="visually-hidden">
                  {' '}
                  <bdi>{email}</bdi>
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
