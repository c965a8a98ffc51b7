import { type ReactNode, useContext } from 'react'
import { Watched } from '../document'
import { type LanguageChoice, LanguageSwitch } from './language-switch'
import type { MenuLine } from './navigation'
import { useWords } from './words/words'

/** What every page hands to its frame; a member has a menu. */
export type Shell = { shopName: string; menu?: MenuLine[]; languages: LanguageChoice }

/** The frame of every portal page: the store's name, the way back to it, the menu of a member, and one column to read. */
export function PortalPage({ shopName, menu = [], languages, children }: Shell & { children: ReactNode }) {
  const t = useWords()
  const watched = useContext(Watched)
  return (
    <>
      {watched && (
        <p className="watched" lang="en" dir="ltr">
          {/* For the staff, whose pages are in English. */}
          Shown to the staff of <bdi>{shopName}</bdi>. Nothing can be changed here.
        </p>
      )}
      <a className="skip" href="#main">
        {t.frame.skip}
      </a>
      <header className="masthead">
        <div className="masthead-row">
          {watched ? (
            <span className="store">
              <bdi>{shopName}</bdi>
            </span>
          ) : (
            <a className="store" href="/">
              <bdi>{shopName}</bdi>
            </a>
          )}
          <span className="masthead-note">{t.frame.forVendors}</span>
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
      {!watched && (
        <footer className="foot">
          <a href="/">{t.frame.backToStore}</a>
          <LanguageSwitch choice={languages} />
        </footer>
      )}
    </>
  )
}

function Menu({ lines }: { lines: MenuLine[] }) {
  const t = useWords()
  return (
    <nav className="menu" aria-label={t.frame.menu}>
      <ul>
        {lines.map(({ name, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {t.menu[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
