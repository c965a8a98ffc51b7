import { Day } from '../day'
import type { TeamPageView } from './team-view.server'
import { ROLES } from './words'

type Props = { invitations: NonNullable<TeamPageView['invitations']>; path: string; csrf: string }

/** Who was invited and has not come yet. */
export function InvitationList({ invitations, path, csrf }: Props) {
  if (invitations.length === 0) return null
  return (
    <>
      <h2>Invited</h2>
      <ul className="people">
        {invitations.map(({ id, email, role, expiresAt, expired }) => (
          <li key={id}>
            <div className="person">
              <div>
                <p className="person-name wrap">{email}</p>
                <p className="hint">
                  {expired ? 'Expired on ' : 'Can be accepted until '}
                  <Day of={expiresAt} />
                </p>
              </div>
              <span className="badge badge-role">{ROLES[role]}</span>
            </div>
            <form method="post" action={path} className="row">
              <input type="hidden" name="csrf" value={csrf} />
              <input type="hidden" name="invitation" value={id} />
              <button className="button quiet" type="submit" name="change" value="resend">
                Send again<span className="visually-hidden"> to {email}</span>
              </button>
              <button className="button quiet" type="submit" name="change" value="withdraw">
                Withdraw<span className="visually-hidden"> the invitation of {email}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
