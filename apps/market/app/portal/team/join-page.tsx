import { MemberFields } from '../member-fields'
import { sayProblems } from '../words/say-problems'
import { useWords } from '../words/words'
import { ClaimForm } from './claim-form'
import type { JoinReply, JoinView } from './join.server'

type Props = { view: JoinView; reply: JoinReply | undefined }

/** From an invitation's link to the team. */
export function JoinPage({ view, reply }: Props) {
  const { join: t, roles, mayDo } = useWords()
  const { invitation, shopName } = view
  if (!invitation) return <NothingOpen home={view.home} />
  const { vendorName, role, invitedBy } = invitation
  if (role === 'owner')
    return (
      <section className="sheet">
        <p className="eyebrow">{t.invitation}</p>
        <h1>{t.takeOver({ vendorName })}</h1>
        <p className="lead">{t.whyTakeOver({ vendorName, shopName })}</p>
        <Next view={view} invitation={invitation} reply={reply} />
      </section>
    )
  return (
    <section className="sheet">
      <p className="eyebrow">{t.invitation}</p>
      <h1>{t.heading({ vendorName })}</h1>
      <p className="lead">
        {invitedBy
          ? t.invitedBy({ name: invitedBy, vendorName, shopName })
          : t.invited({ vendorName, shopName })}
      </p>
      <p>
        <strong>{roles[role]}.</strong> {mayDo[role]}
      </p>
      <Next view={view} invitation={invitation} reply={reply} />
    </section>
  )
}

type Invitation = NonNullable<JoinView['invitation']>

function Next({ view, invitation, reply }: Props & { invitation: Invitation }) {
  const { join: t } = useWords()
  if (invitation.worksFor !== null)
    return (
      <>
        <div className="alert">{t.worksFor({ vendorName: invitation.worksFor })}</div>
        <a className="button" href={view.home}>
          {t.goTo({ vendorName: invitation.worksFor })}
        </a>
      </>
    )
  if (!view.csrf)
    return (
      <>
        <a className="button" href={view.signIn}>
          {t.signIn}
        </a>
        <p className="hint">{t.signInHint}</p>
      </>
    )
  const { role, email, terms } = invitation
  return role === 'owner' ? (
    <ClaimForm view={view} csrf={view.csrf} email={email} terms={terms} reply={reply} />
  ) : (
    <AcceptForm view={view} csrf={view.csrf} email={email} reply={reply} />
  )
}

function AcceptForm({ view: { path, token }, csrf, email, reply }: Props & { csrf: string; email: string }) {
  const { values, errors, problem } = reply ?? { values: { name: '', email }, errors: {}, problem: null }
  const words = useWords()
  const { join: t } = words
  const wrong = Object.keys(errors).length > 0
  return (
    <form method="post" action={path} noValidate>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="token" value={token} />
      {(problem || wrong) && (
        <div className="alert" role="alert" tabIndex={-1}>
          {problem === 'expired' ? words.expired : problem ? words.register[problem] : t.notYet}
        </div>
      )}
      <MemberFields values={values} errors={sayProblems(words, errors)} emailHint={words.member.weWrite} />
      <div className="actions">
        <button className="button" type="submit">
          {t.join}
        </button>
      </div>
    </form>
  )
}

function NothingOpen({ home }: { home: string }) {
  const { join: t } = useWords()
  return (
    <section className="sheet">
      <h1>{t.nothingOpen}</h1>
      <p className="lead">{t.whyNothing}</p>
      <a className="button" href={home}>
        {t.toVendors}
      </a>
    </section>
  )
}
