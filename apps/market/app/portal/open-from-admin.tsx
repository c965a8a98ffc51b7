/** The app on its own address, outside Shopify admin. */
export function OpenFromAdmin() {
  return (
    <main id="main">
      <section className="sheet">
        <h1>Souk</h1>
        <p className="lead">Turns a Shopify store into a marketplace of many vendors.</p>
        <p>
          This page has nothing to show by itself. Operators open Souk in their Shopify admin, under{' '}
          <strong>Apps</strong>. Vendors go to the store that they want to sell on.
        </p>
      </section>
    </main>
  )
}
