import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '@shopify/polaris'
import { retrySetUp, viewShop } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { Home } from '../operator/home'
import { homeView } from '../operator/home-view.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return homeView(actor.shop, await viewShop(context.deps, { shop: actor.shop, actor }))
}

/** The one thing to do on this page: have a failed set-up tried again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const retried = await retrySetUp(context.deps, { shop: actor.shop, actor })
  if (!retried.ok) throw forbidden()
  return data(null)
}

export default function HomePage() {
  return (
    <Page title="Souk" subtitle="Your marketplace at a glance">
      <Home view={useLoaderData<typeof loader>()} />
    </Page>
  )
}

export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
