import { type ReactNode, useContext } from 'react'
import { Watched } from '../document'
import type { MenuLine } from './navigation'

/** What every page of a member hands to its frame. */
export type Shell = { shopName: string; menu?: MenuLine[] }

/** The frame of every portal page: the store's name, the way back to it, the menu of a member, and one column to read. */
export function PortalPage({ shopName, menu = [], children }: Shell & { children: ReactNode }) {
  const watched = useContext(Watched)
  return (
    <>
      {watched && <p className="watched">Shown to the staff of {shopName}. Nothing can be changed here.</p>}
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="masthead">
        <div className="masthead-row">
          {watched ? (
            <span className="store">{shopName}</span>
          ) : (
            <a className="store" href="/">
              {shopName}
            </a>
          )}
          <span className="masthead-note">For vendors</span>
        </div>
        {menu.length > 1 && <Menu lines={menu} />}
      </header>
      <main id="main">
        {watched ? (
          <fieldset className="watched-forms" disabled>
            {children}
          </fieldset>
        ) : (
          children
        )}
      </main>
      <footer className="foot">{!watched && <a href="/">Back to the store</a>}</footer>
    </>
  )
}

const Menu = ({ lines }: { lines: MenuLine[] }) => (
  <nav className="menu" aria-label="Your shop">
    <ul>
      {lines.map(({ label, href, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
