import type { ReactNode } from 'react'

/** The frame of every portal page: the store's name, the way back to it, and one column to read. */
export function PortalPage({ shopName, children }: { shopName: string; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="masthead">
        <div className="masthead-row">
          <a className="store" href="/">
            {shopName}
          </a>
          <span className="masthead-note">For vendors</span>
        </div>
      </header>
      <main id="main">{children}</main>
      <footer className="foot">
        <a href="/">Back to the store</a>
      </footer>
    </>
  )
}
