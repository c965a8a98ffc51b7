import { MemberFields } from '../member-fields'
import { ClaimForm } from './claim-form'
import type { JoinReply, JoinView } from './join.server'
import { ROLE_HINTS, ROLES } from './words'

type Props = { view: JoinView; reply: JoinReply | undefined }

/** From an invitation's link to the team. */
export function JoinPage({ view, reply }: Props) {
  const { invitation, shopName } = view
  if (!invitation) return <NothingOpen home={view.home} />
  const { vendorName, role, invitedBy } = invitation
  if (role === 'owner')
    return (
      <section className="sheet">
        <p className="eyebrow">Invitation</p>
        <h1>Take over {vendorName}</h1>
        <p className="lead">
          {shopName} has a place for {vendorName} already. Take it over and you run it: its profile, its
          products and its team.
        </p>
        <Next view={view} invitation={invitation} reply={reply} />
      </section>
    )
  return (
    <section className="sheet">
      <p className="eyebrow">Invitation</p>
      <h1>Work for {vendorName}</h1>
      <p className="lead">
        {invitedBy ? `${invitedBy} invites you` : 'You are invited'} to the team of {vendorName}, a vendor on{' '}
        {shopName}.
      </p>
      <p>
        <strong>{ROLES[role]}.</strong> {ROLE_HINTS[role]}
      </p>
      <Next view={view} invitation={invitation} reply={reply} />
    </section>
  )
}

type Invitation = NonNullable<JoinView['invitation']>

function Next({ view, invitation, reply }: Props & { invitation: Invitation }) {
  if (invitation.worksFor !== null)
    return (
      <>
        <div className="alert">
          With this account you work for {invitation.worksFor} already, and one account works for one vendor
          of a store. Sign out and come back with another account; the invitation stays open.
        </div>
        <a className="button" href={view.home}>
          Go to {invitation.worksFor}
        </a>
      </>
    )
  if (!view.csrf)
    return (
      <>
        <a className="button" href={view.signIn}>
          Sign in to accept
        </a>
        <p className="hint">
          You accept with a customer account of this store, under whichever e-mail address. If you have none,
          you can make one on the next page.
        </p>
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
  const wrong = Object.keys(errors).length > 0
  return (
    <form method="post" action={path} noValidate>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="token" value={token} />
      {(problem || wrong) && (
        <div className="alert" role="alert" tabIndex={-1}>
          {problem ?? 'You have not joined yet. Look at what is marked below.'}
        </div>
      )}
      <MemberFields values={values} errors={errors} writer="We write to you" />
      <div className="actions">
        <button className="button" type="submit">
          Join the team
        </button>
      </div>
    </form>
  )
}

const NothingOpen = ({ home }: { home: string }) => (
  <section className="sheet">
    <h1>This invitation cannot be accepted</h1>
    <p className="lead">
      It was used already, has been withdrawn, was replaced by a newer one, or has expired. Ask whoever
      invited you to send it again.
    </p>
    <a className="button" href={home}>
      Go to the vendors’ pages
    </a>
  </section>
)
