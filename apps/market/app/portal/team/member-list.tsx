import type { TeamPageView } from './team-view.server'
import { ROLE_HINTS, ROLES } from './words'

/** Each member, and for the owner what can be done about them. Each thing asks once more, without script. */
export function MemberList({ view }: { view: TeamPageView }) {
  return (
    <ul className="people">
      {view.members.map((person) => (
        <li key={person.customerId}>
          <div className="person">
            <div>
              <p className="person-name">
                {person.name}{' '}
                {person.customerId === view.own.customerId && <span className="hint">(you)</span>}
              </p>
              <p className="hint wrap">{person.email}</p>
            </div>
            <span className="badge badge-role">{ROLES[person.role]}</span>
          </div>
          {view.own.role === 'owner' && person.role !== 'owner' && <Change view={view} person={person} />}
        </li>
      ))}
    </ul>
  )
}

type Person = TeamPageView['members'][number]

function Change({ view: { path, csrf, vendorName }, person }: { view: TeamPageView; person: Person }) {
  const other = person.role === 'manager' ? 'viewer' : 'manager'
  const about = (
    <>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="member" value={person.customerId} />
    </>
  )
  return (
    <details className="sure">
      <summary>
        Change <span className="visually-hidden">{person.name}</span>
      </summary>
      <form method="post" action={path} className="sure-form">
        {about}
        <input type="hidden" name="role" value={other} />
        <p className="hint">
          {ROLES[other]}: {ROLE_HINTS[other]}
        </p>
        <button className="button quiet" type="submit" name="change" value="role">
          Make {person.name} a {ROLES[other].toLowerCase()}
        </button>
      </form>
      <form method="post" action={path} className="sure-form">
        {about}
        <p className="hint">
          The owner decides who is in the team. You stay as a manager, and only {person.name} can undo this.
        </p>
        <button className="button quiet" type="submit" name="change" value="hand-over">
          Hand {vendorName} over to {person.name}
        </button>
      </form>
      <form method="post" action={path} className="sure-form">
        {about}
        <button className="button button-danger" type="submit" name="change" value="remove">
          Remove {person.name}
        </button>
      </form>
    </details>
  )
}
