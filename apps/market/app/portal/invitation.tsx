import { useWords } from './words/words'

type Props = { shopName: string; paths: { register: string; signIn: string }; signedIn: boolean }

/** For whoever has no shop on the marketplace yet: what it takes, and the one thing to do next. */
export function Invitation({ shopName, paths, signedIn }: Props) {
  const { invitation: t, becomeVendor } = useWords()
  return (
    <section className="sheet">
      <p className="eyebrow">{becomeVendor}</p>
      <h1>{t.heading({ shopName })}</h1>
      <p className="lead">{t.lead}</p>
      <ol className="steps">
        <li>
          <strong>{t.apply}</strong> {t.applyHow}
        </li>
        <li>
          <strong>{t.review}</strong> {t.reviewHow({ shopName })}
        </li>
        <li>
          <strong>{t.sell}</strong> {t.sellHow}
        </li>
      </ol>
      {signedIn ? (
        <a className="button" href={paths.register}>
          {t.open}
        </a>
      ) : (
        <>
          <a className="button" href={paths.signIn}>
            {t.signIn}
          </a>
          <p className="hint">{t.signInHint}</p>
        </>
      )}
    </section>
  )
}
