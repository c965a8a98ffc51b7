import type { VendorStatus as Status } from '@souk/vendors'
import { Day } from './day'

type OwnVendor = {
  displayName: string
  email: string
  status: Status
  statusReason: string | null
  appliedAt: Date
  decidedAt: Date | null
}

const LABELS: Record<Status, string> = {
  applied: 'Being reviewed',
  approved: 'Approved',
  rejected: 'Not accepted',
  suspended: 'Paused',
  closed: 'Closed',
}

type Props = {
  shopName: string
  vendor: OwnVendor
  /** How many of the required things are accepted; null for whoever is not asked. */
  checklist: { done: number; of: number } | null
  paths: { register: string; checklist: string }
}

/** Where a vendor's application stands, and what happens next. */
export function ApplicationStatus({ shopName, vendor, checklist, paths }: Props) {
  return (
    <section className="sheet">
      <p className="eyebrow">Your shop on {shopName}</p>
      <div className="title-row">
        <h1>{vendor.displayName}</h1>
        <span className={`badge badge-${vendor.status}`}>{LABELS[vendor.status]}</span>
      </div>
      <NextStep shopName={shopName} vendor={vendor} checklist={checklist} paths={paths} />
      {isOpen(checklist) && (
        <p className="note">
          <span>
            {shopName} asks you for a few things: {checklist.done} of {checklist.of} are accepted.
          </span>
          <a href={paths.checklist}>Open your checklist</a>
        </p>
      )}
      <dl className="facts">
        <dt>Applied</dt>
        <dd>
          <Day of={vendor.appliedAt} />
        </dd>
        {vendor.decidedAt && (
          <>
            <dt>Decided</dt>
            <dd>
              <Day of={vendor.decidedAt} />
            </dd>
          </>
        )}
        <dt>We write to</dt>
        <dd className="wrap">{vendor.email}</dd>
      </dl>
    </section>
  )
}

const isOpen = (checklist: Props['checklist']): checklist is NonNullable<Props['checklist']> =>
  checklist !== null && checklist.done < checklist.of

function NextStep({ shopName, vendor: { status, statusReason }, checklist, paths }: Props) {
  switch (status) {
    case 'applied':
      return (
        <>
          <p className="lead">
            Thank you. We have your application
            {isOpen(checklist) ? '.' : ', and there is nothing else you need to do now.'}
          </p>
          <ol className="progress">
            <li className="done">Application received</li>
            <li aria-current="step">Somebody at {shopName} reads it</li>
            <li>You get the answer by e-mail, and this page shows it</li>
          </ol>
        </>
      )
    case 'approved':
      return (
        <p className="lead">
          Your shop is part of {shopName}. Shoppers can find its profile in the store; {shopName} will tell
          you how to send in your products.
        </p>
      )
    case 'rejected':
      return (
        <>
          <p className="lead">{shopName} decided not to take this shop for now.</p>
          <Reason text={statusReason} />
          <p>You can change your application and send it again.</p>
          <a className="button" href={paths.register}>
            Apply again
          </a>
        </>
      )
    case 'suspended':
      return (
        <>
          <p className="lead">
            {shopName} has paused this shop. Shoppers do not see it until the pause is lifted; nothing you
            entered is lost.
          </p>
          <Reason text={statusReason} />
          <p>If you have a question about this, write to the store.</p>
        </>
      )
    case 'closed':
      return (
        <>
          <p className="lead">This shop is closed and no longer shown to shoppers.</p>
          <Reason text={statusReason} />
          <p>If you have a question about this, write to the store.</p>
        </>
      )
    default:
      return status satisfies never
  }
}

function Reason({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <blockquote className="reason">
      <p className="reason-label">What they wrote</p>
      <p>{text}</p>
    </blockquote>
  )
}
