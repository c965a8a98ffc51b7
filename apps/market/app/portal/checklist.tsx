import type { ChecklistView } from './checklist-view.server'
import { Day } from './day'
import { SubmissionFields } from './submission-fields'
import { type FieldName, STATES } from './submission-words'

/** What comes back when something has to be looked at again: what was typed stays in the fields. */
export type SubmissionReply = {
  requirement: string
  values: Record<string, string>
  errors: Partial<Record<FieldName, string>>
  problem: string | null
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
  return (
    <>
      <section className="sheet">
        <p className="eyebrow">Asked of you by {shopName}</p>
        <h1>Checklist</h1>
        {items.length === 0 ? (
          <p className="lead">There is nothing you have to send at the moment.</p>
        ) : (
          <>
            <p className="lead">
              {progress.of === 0
                ? 'Nothing here is required.'
                : `${progress.done} of ${progress.of} required accepted.`}
            </p>
            <p className="hint">
              What you send is kept encrypted. Only {shopName} and those who run this shop can open it.
            </p>
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
  const { id, title, help, state, required, dueAt, sent } = item
  const own = reply?.requirement === id ? reply : undefined
  const open = state === 'missing' || state === 'sent-back' || state === 'expired'
  return (
    <section className="sheet item" id={`item-${id}`} aria-labelledby={`title-${id}`}>
      <div className="title-row">
        <h2 id={`title-${id}`}>
          {title} {!required && <span className="optional">(optional)</span>}
        </h2>
        <span className={`badge badge-${state}`}>{STATES[state]}</span>
      </div>
      {help && <p className="written">{help}</p>}
      {done === id && !own && (
        <p className="done" role="status">
          {state === 'accepted'
            ? 'Confirmed.'
            : `Sent. ${shopName} looks at it and writes to you if something is missing.`}
        </p>
      )}
      {sent?.reason && (
        <blockquote className="reason">
          <p className="reason-label">Why it was sent back</p>
          <p>{sent.reason}</p>
        </blockquote>
      )}
      <dl className="facts">
        {dueAt && open && (
          <>
            <dt>Due</dt>
            <dd>
              <Day of={dueAt} />
            </dd>
          </>
        )}
        {sent && (
          <>
            <dt>{item.kind === 'statement' ? 'Confirmed' : 'Sent'}</dt>
            <dd>
              <Day of={sent.at} />
            </dd>
            {sent.fileId && (
              <>
                <dt>File</dt>
                <dd className="wrap">
                  <a href={`${files}${sent.fileId}/`}>{sent.filename}</a>
                </dd>
              </>
            )}
            {sent.masked && (
              <>
                <dt>Account</dt>
                <dd dir="ltr">{sent.masked}</dd>
              </>
            )}
            {sent.validUntil && (
              <>
                <dt>Valid until</dt>
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
            <summary>Send something newer</summary>
            <SubmissionForm item={item} path={path} csrf={csrf} reply={own} />
          </details>
        ))}
      {!item.maySend && open && <p className="note">Whoever owns or manages this shop can send this.</p>}
    </section>
  )
}

type FormProps = { item: Item; path: string; csrf: string; reply: SubmissionReply | undefined }

function SubmissionForm({ item, path, csrf, reply }: FormProps) {
  const { id, kind, expires, version } = item
  const { values = {}, errors = {}, problem = null } = reply ?? {}
  const wrong = Object.keys(errors).length
  const alert =
    problem ??
    (wrong > 0
      ? `Nothing was sent yet. ${wrong === 1 ? 'One field needs' : `${wrong} fields need`} another look.`
      : null)
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
      <SubmissionFields id={id} kind={kind} expires={expires} values={values} errors={errors} />
      <div className="actions">
        <button className="button" type="submit">
          {kind === 'statement' ? 'Confirm' : 'Send'}
        </button>
      </div>
    </form>
  )
}
