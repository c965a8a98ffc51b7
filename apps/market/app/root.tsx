import type { MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { AppUrl, isHydrated } from './document'
import { FailurePage } from './portal/failure-page'
import stylesUrl from './portal/portal.css?url'
import enhanceUrl from './portal/script/enhance.ts?worker&url'

export function Layout({ children }: { children: ReactNode }) {
  const appUrl = useContext(AppUrl)
  const hydrated = isHydrated(useMatches())
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
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
