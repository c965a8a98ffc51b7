import { useWords, type Words } from '../words/words'
import type { TeamDone, TeamReply } from './change-team.server'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'
import { MemberList } from './member-list'
import type { TeamPageView } from './team-view.server'

const isDone = (text: string, words: Words['team']['done']): text is TeamDone => Object.hasOwn(words, text)

type Props = { view: TeamPageView; reply: TeamReply | undefined }

/** Who works for a vendor, and, for the owner, everything there is to do about it. */
export function TeamPage({ view, reply }: Props) {
  const { team: t } = useWords()
  const { done, invitations, own, path, csrf } = view
  return (
    <section className="sheet">
      <p className="eyebrow">
        <bdi>{view.vendorName}</bdi>
      </p>
      <h1>{t.heading}</h1>
      {reply ? (
        <div className="alert" role="alert" tabIndex={-1}>
          {t.problems[reply.problem]}
        </div>
      ) : (
        done !== null &&
        isDone(done, t.done) && (
          <p className="done" role="status">
            {t.done[done]}
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

function Leave({ path, csrf, vendorName }: { path: string; csrf: string; vendorName: string }) {
  const { team: t } = useWords()
  return (
    <details className="sure">
      <summary>{t.leave}</summary>
      <form method="post" action={path} className="sure-form">
        <input type="hidden" name="csrf" value={csrf} />
        <p>{t.leaveHint({ vendorName })}</p>
        <button className="button button-danger" type="submit" name="change" value="leave">
          {t.leaveIt({ vendorName })}
        </button>
      </form>
    </details>
  )
}
