import type { HeadersFunction, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Link, Outlet, useLoaderData, useNavigation } from '@remix-run/react'
import { NavMenu, useAppBridge } from '@shopify/app-bridge-react'
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url'
import { AppProvider } from '@shopify/shopify-app-remix/react'
import { boundary } from '@shopify/shopify-app-remix/server'
import { useEffect } from 'react'
import type { DocumentHandle } from '../document'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { UnlessLoading } from '../operator/loading-page'

export const handle: DocumentHandle = { hydrated: true }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: polarisStyles }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await authenticateOperator(request, context)
  return { apiKey: context.apiKey }
}

/** The frame of the operator's pages inside Shopify admin. */
export default function OperatorApp() {
  const { apiKey } = useLoaderData<typeof loader>()
  return (
    <AppProvider apiKey={apiKey} isEmbeddedApp>
      <NavMenu>
        <Link to="/app" rel="home">
          Home
        </Link>
        <Link to="/app/vendors">Vendors</Link>
        <Link to="/app/settings">Settings</Link>
      </NavMenu>
      <LoadingBar />
      <UnlessLoading>
        <Outlet />
      </UnlessLoading>
    </AppProvider>
  )
}

/** Shopify admin's own bar, while the next page is on its way. */
function LoadingBar() {
  const shopify = useAppBridge()
  const { state } = useNavigation()
  useEffect(() => shopify.loading(state !== 'idle'), [shopify, state])
  return null
}

export const headers: HeadersFunction = (headersArgs) => boundary.headers(headersArgs)

export { unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorDocumentFailure as ErrorBoundary } from '../operator/operator-failure'
