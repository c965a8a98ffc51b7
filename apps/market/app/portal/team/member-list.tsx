import { useWords } from '../words/words'
import type { TeamPageView } from './team-view.server'

/** Each member, and for the owner what can be done about them. Each thing asks once more, without script. */
export function MemberList({ view }: { view: TeamPageView }) {
  const { team: t, roles } = useWords()
  return (
    <ul className="people">
      {view.members.map((person) => (
        <li key={person.customerId}>
          <div className="person">
            <div>
              <p className="person-name">
                <bdi>{person.name}</bdi>{' '}
                {person.customerId === view.own.customerId && <span className="hint">{t.you}</span>}
              </p>
              <p className="hint wrap">
                <bdi>{person.email}</bdi>
              </p>
            </div>
            <span className="badge badge-role">{roles[person.role]}</span>
          </div>
          {view.own.role === 'owner' && person.role !== 'owner' && <Change view={view} person={person} />}
        </li>
      ))}
    </ul>
  )
}

type Person = TeamPageView['members'][number]

function Change({ view: { path, csrf, vendorName }, person }: { view: TeamPageView; person: Person }) {
  const { team: t, roles, mayDo } = useWords()
  const { name } = person
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
        {t.change}{' '}
        <span className="visually-hidden">
          <bdi>{name}</bdi>
        </span>
      </summary>
      <form method="post" action={path} className="sure-form">
        {about}
        <input type="hidden" name="role" value={other} />
        <p className="hint">
          {roles[other]}: {mayDo[other]}
        </p>
        <button className="button quiet" type="submit" name="change" value="role">
          {(other === 'manager' ? t.makeManager : t.makeViewer)({ name })}
        </button>
      </form>
      <form method="post" action={path} className="sure-form">
        {about}
        <p className="hint">{t.handOverHint({ name })}</p>
        <button className="button quiet" type="submit" name="change" value="hand-over">
          {t.handOver({ vendorName, name })}
        </button>
      </form>
      <form method="post" action={path} className="sure-form">
        {about}
        <button className="button button-danger" type="submit" name="change" value="remove">
          {t.remove({ name })}
        </button>
      </form>
    </details>
  )
}
