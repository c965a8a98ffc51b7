import type { VendorStatus as Status } from '@souk/vendors'
import { Day } from './day'
import { useWords } from './words/words'

type OwnVendor = {
  displayName: string
  email: string
  status: Status
  statusReason: string | null
  appliedAt: Date
  decidedAt: Date | null
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
  const { status: t, yourShopOn } = useWords()
  return (
    <section className="sheet">
      <p className="eyebrow">{yourShopOn({ shopName })}</p>
      <div className="title-row">
        <h1 dir="auto">{vendor.displayName}</h1>
        <span className={`badge badge-${vendor.status}`}>{t.states[vendor.status]}</span>
      </div>
      <NextStep shopName={shopName} vendor={vendor} checklist={checklist} paths={paths} />
      {isOpen(checklist) && (
        <p className="note">
          <span>{t.askedFor({ shopName, ...checklist })}</span>
          <a href={paths.checklist}>{t.openChecklist}</a>
        </p>
      )}
      <dl className="facts">
        <dt>{t.applied}</dt>
        <dd>
          <Day of={vendor.appliedAt} />
        </dd>
        {vendor.decidedAt && (
          <>
            <dt>{t.decided}</dt>
            <dd>
              <Day of={vendor.decidedAt} />
            </dd>
          </>
        )}
        <dt>{t.weWriteTo}</dt>
        <dd className="wrap">
          <bdi>{vendor.email}</bdi>
        </dd>
      </dl>
    </section>
  )
}

const isOpen = (checklist: Props['checklist']): checklist is NonNullable<Props['checklist']> =>
  checklist !== null && checklist.done < checklist.of

function NextStep({ shopName, vendor: { status, statusReason }, checklist, paths }: Props) {
  const { status: t } = useWords()
  switch (status) {
    case 'applied':
      return (
        <>
          <p className="lead">{isOpen(checklist) ? t.thanks : t.thanksNothingToDo}</p>
          <ol className="progress">
            <li className="past">{t.received}</li>
            <li aria-current="step">{t.beingRead({ shopName })}</li>
            <li>{t.answered}</li>
          </ol>
        </>
      )
    case 'approved':
      return <p className="lead">{t.approved({ shopName })}</p>
    case 'rejected':
      return (
        <>
          <p className="lead">{t.rejected({ shopName })}</p>
          <Reason text={statusReason} />
          <p>{t.mayApplyAgain}</p>
          <a className="button" href={paths.register}>
            {t.applyAgain}
          </a>
        </>
      )
    case 'suspended':
      return (
        <>
          <p className="lead">{t.suspended({ shopName })}</p>
          <Reason text={statusReason} />
          <p>{t.askStore}</p>
        </>
      )
    case 'closed':
      return (
        <>
          <p className="lead">{t.closed}</p>
          <Reason text={statusReason} />
          <p>{t.askStore}</p>
        </>
      )
    default:
      return status satisfies never
  }
}

function Reason({ text }: { text: string | null }) {
  const { status: t } = useWords()
  if (!text) return null
  return (
    <blockquote className="reason">
      <p className="reason-label">{t.theyWrote}</p>
      <p dir="auto">{text}</p>
    </blockquote>
  )
}
