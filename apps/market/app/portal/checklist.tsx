import type { ChecklistView } from './checklist-view.server'
import { Day } from './day'
import { SubmissionFields } from './submission-fields'
import {
  type FieldName,
  type SubmissionProblem,
  type SubmissionRefusal,
  saySubmissionProblems,
} from './submission-problem'
import { useWords } from './words/words'

/** What comes back when something has to be looked at again: what was typed stays in the fields. */
export type SubmissionReply = {
  requirement: string
  values: Record<string, string>
  errors: Partial<Record<FieldName, SubmissionProblem>>
  problem: SubmissionRefusal | null
}

type Props = {
  view: ChecklistView
  shopName: string
  /** This page, on the store. */
  path: string
  files: string
  csrf: string
  reply: SubmissionReply | undefined
  /** Of the requirement that something was just sent for. */
  done: string | null
}

/** What the marketplace asks of the vendor, how each of it stands, and a form to send it. */
export function Checklist({ view: { items, progress }, shopName, ...shared }: Props) {
  const { checklist: t } = useWords()
  return (
    <>
      <section className="sheet">
        <p className="eyebrow">{t.askedBy({ shopName })}</p>
        <h1>{t.heading}</h1>
        {items.length === 0 ? (
          <p className="lead">{t.nothing}</p>
        ) : (
          <>
            <p className="lead">{progress.of === 0 ? t.nothingRequired : t.progress(progress)}</p>
            <p className="hint">{t.encrypted({ shopName })}</p>
          </>
        )}
      </section>
      {items.map((item) => (
        <Item key={item.id} item={item} shopName={shopName} {...shared} />
      ))}
    </>
  )
}

type Item = ChecklistView['items'][number]

function Item({ item, shopName, path, files, csrf, reply, done }: { item: Item } & Omit<Props, 'view'>) {
  const { checklist: t, optional } = useWords()
  const { id, title, help, state, required, dueAt, sent } = item
  const own = reply?.requirement === id ? reply : undefined
  const open = state === 'missing' || state === 'sent-back' || state === 'expired'
  return (
    <section className="sheet item" id={`item-${id}`} aria-labelledby={`title-${id}`}>
      <div className="title-row">
        <h2 id={`title-${id}`}>
          <bdi>{title}</bdi> {!required && <span className="optional">{optional}</span>}
        </h2>
        <span className={`badge badge-${state}`}>{t.states[state]}</span>
      </div>
      {help && (
        <p className="written" dir="auto">
          {help}
        </p>
      )}
      {done === id && !own && (
        <p className="done" role="status">
          {state === 'accepted' ? t.confirmed : t.sent({ shopName })}
        </p>
      )}
      {sent?.reason && (
        <blockquote className="reason">
          <p className="reason-label">{t.whySentBack}</p>
          <p dir="auto">{sent.reason}</p>
        </blockquote>
      )}
      <dl className="facts">
        {dueAt && open && (
          <>
            <dt>{t.due}</dt>
            <dd>
              <Day of={dueAt} />
            </dd>
          </>
        )}
        {sent && (
          <>
            <dt>{item.kind === 'statement' ? t.confirmedOn : t.sentOn}</dt>
            <dd>
              <Day of={sent.at} />
            </dd>
            {sent.fileId && (
              <>
                <dt>{t.file}</dt>
                <dd className="wrap">
                  <a href={`${files}${sent.fileId}/`}>
                    <bdi>{sent.filename}</bdi>
                  </a>
                </dd>
              </>
            )}
            {sent.masked && (
              <>
                <dt>{t.account}</dt>
                <dd>
                  <bdi dir="ltr">{sent.masked}</bdi>
                </dd>
              </>
            )}
            {sent.validUntil && (
              <>
                <dt>{t.validUntil}</dt>
                <dd>
                  <Day of={sent.validUntil} />
                </dd>
              </>
            )}
          </>
        )}
      </dl>
      {item.maySend &&
        (open || own ? (
          <SubmissionForm item={item} path={path} csrf={csrf} reply={own} />
        ) : (
          <details>
            <summary>{t.sendNewer}</summary>
            <SubmissionForm item={item} path={path} csrf={csrf} reply={own} />
          </details>
        ))}
      {!item.maySend && open && <p className="note">{t.notYours}</p>}
    </section>
  )
}

type FormProps = { item: Item; path: string; csrf: string; reply: SubmissionReply | undefined }

function SubmissionForm({ item, path, csrf, reply }: FormProps) {
  const { id, kind, expires, version } = item
  const { values = {}, errors = {}, problem = null } = reply ?? {}
  const words = useWords()
  const { checklist: t } = words
  const wrong = Object.keys(errors).length
  const alert =
    problem === 'expired'
      ? words.expired
      : problem
        ? t.refusals[problem]
        : wrong > 0 && words.wrongFields.text({ count: wrong })
  return (
    <form method="post" action={`${path}#item-${id}`} encType="multipart/form-data" noValidate>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="requirement" value={id} />
      <input type="hidden" name="version" value={version} />
      {alert && (
        <div className="alert" role="alert">
          {alert}
        </div>
      )}
      <SubmissionFields
        id={id}
        kind={kind}
        expires={expires}
        values={values}
        errors={saySubmissionProblems(words, errors)}
      />
      <div className="actions">
        <button className="button" type="submit">
          {kind === 'statement' ? t.confirm : t.send}
        </button>
      </div>
    </form>
  )
}
