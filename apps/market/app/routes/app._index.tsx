import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '@shopify/polaris'
import { viewShop } from '@souk/flows'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { Home } from '../operator/home'
import { homeView } from '../operator/home-view.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return homeView(actor.shop, await viewShop(context.deps, { shop: actor.shop, actor }))
}

export default function HomePage() {
  return (
    <Page title="Souk" subtitle="Your marketplace at a glance">
      <Home view={useLoaderData<typeof loader>()} />
    </Page>
  )
}

export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
