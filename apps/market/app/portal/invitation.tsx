type Props = { shopName: string; paths: { register: string; signIn: string }; signedIn: boolean }

/** For whoever has no shop on the marketplace yet: what it takes, and the one thing to do next. */
export function Invitation({ shopName, paths, signedIn }: Props) {
  return (
    <section className="sheet">
      <p className="eyebrow">Become a vendor</p>
      <h1>Sell on {shopName}</h1>
      <p className="lead">
        Bring your products to the people who already shop here. You keep your own name; the store takes care
        of checkout.
      </p>
      <ol className="steps">
        <li>
          <strong>Apply.</strong> Tell us the name of your shop and what you make. It takes about two minutes.
        </li>
        <li>
          <strong>We look at it.</strong> Somebody at {shopName} reads every application and answers by
          e-mail.
        </li>
        <li>
          <strong>Start selling.</strong> Once approved, your shop becomes visible to shoppers.
        </li>
      </ol>
      {signedIn ? (
        <a className="button" href={paths.register}>
          Open your shop
        </a>
      ) : (
        <>
          <a className="button" href={paths.signIn}>
            Sign in to apply
          </a>
          <p className="hint">
            You apply with your customer account of this store. If you have none, you can make one on the next
            page.
          </p>
        </>
      )}
    </section>
  )
}
