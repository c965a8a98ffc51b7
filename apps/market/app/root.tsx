import type { MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { AppUrl, isHydrated, titleOf } from './document'
import { FailurePage } from './portal/failure-page'
import stylesUrl from './portal/portal.css?url'
import enhanceUrl from './portal/script/enhance.ts?worker&url'
import { useWords } from './portal/words/words'

export function Layout({ children }: { children: ReactNode }) {
  const appUrl = useContext(AppUrl)
  const t = useWords()
  const matches = useMatches()
  const hydrated = isHydrated(matches)
  const title = titleOf(matches, t)
  return (
    <html lang={t.language} dir={t.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {title === null ? <Meta /> : <title>{title}</title>}
        <Links />
        {hydrated || <link rel="stylesheet" href={appUrl + stylesUrl} />}
        {hydrated || <script type="module" src={appUrl + enhanceUrl} crossOrigin="anonymous" />}
      </head>
      <body>
        {children}
        {hydrated && <ScrollRestoration />}
        {hydrated && <Scripts />}
      </body>
    </html>
  )
}

export const meta: MetaFunction = () => [{ title: 'Souk' }]

export default function App() {
  return <Outlet />
}

export const ErrorBoundary = () => <FailurePage />
