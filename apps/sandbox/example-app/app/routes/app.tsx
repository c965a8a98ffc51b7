import type { HeadersFunction, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Link, Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { NavMenu } from '@shopify/app-bridge-react'
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url'
import { AppProvider } from '@shopify/shopify-app-remix/react'
import { boundary } from '@shopify/shopify-app-remix/server'
import { apiKey, authenticate } from '../shopify.server'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: polarisStyles }]

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request)
  return { apiKey }
}

/** Around every page inside Shopify's admin: App Bridge, Polaris, and the entries of the admin's navigation. */
export default function EmbeddedApp() {
  const { apiKey } = useLoaderData<typeof loader>()
  return (
    <AppProvider apiKey={apiKey} isEmbeddedApp>
      <NavMenu>
        <Link to="/app" rel="home">
          Home
        </Link>
        <Link to="/app/qrcodes">QR codes</Link>
        <Link to="/app/help">Help</Link>
      </NavMenu>
      <Outlet />
    </AppProvider>
  )
}

// What the library throws (to have a token fetched, for example) needs its own headers to reach the browser.
export const ErrorBoundary = () => boundary.error(useRouteError())
export const headers: HeadersFunction = (headersArgs) => boundary.headers(headersArgs)
