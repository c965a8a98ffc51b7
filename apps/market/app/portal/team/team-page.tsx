import type { TeamReply } from './change-team.server'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'
import { MemberList } from './member-list'
import type { TeamPageView } from './team-view.server'
import { DONE, PROBLEMS } from './words'

const isDone = (text: string): text is keyof typeof DONE => Object.hasOwn(DONE, text)

type Props = { view: TeamPageView; reply: TeamReply | undefined }

/** Who works for a vendor, and, for the owner, everything there is to do about it. */
export function TeamPage({ view, reply }: Props) {
  const { done, invitations, own, path, csrf } = view
  return (
    <section className="sheet">
      <p className="eyebrow">{view.vendorName}</p>
      <h1>Your team</h1>
      {reply ? (
        <div className="alert" role="alert" tabIndex={-1}>
          {PROBLEMS[reply.problem]}
        </div>
      ) : (
        done !== null &&
        isDone(done) && (
          <p className="done" role="status">
            {DONE[done]}
          </p>
        )
      )}
      <MemberList view={view} />
      {invitations && (
        <>
          <InvitationList invitations={invitations} path={path} csrf={csrf} />
          <InviteForm path={path} csrf={csrf} reply={reply} />
        </>
      )}
      {own.role !== 'owner' && <Leave path={path} csrf={csrf} vendorName={view.vendorName} />}
    </section>
  )
}

const Leave = ({ path, csrf, vendorName }: { path: string; csrf: string; vendorName: string }) => (
  <details className="sure">
    <summary>Leave the team</summary>
    <form method="post" action={path} className="sure-form">
      <input type="hidden" name="csrf" value={csrf} />
      <p>You will no longer see {vendorName} here. To come back you have to be invited again.</p>
      <button className="button button-danger" type="submit" name="change" value="leave">
        Leave {vendorName}
      </button>
    </form>
  </details>
)
