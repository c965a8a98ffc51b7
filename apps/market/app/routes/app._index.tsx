import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '@shopify/polaris'
import { changeGuide, viewShop } from '@souk/flows'
import { z } from 'zod'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { Home } from '../operator/home/home'
import { homeView } from '../operator/home/home-view.server'
import { readForm } from '../operator/outcome.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const { shop } = actor
  const viewed = await viewShop(context.deps, { shop, actor })
  return homeView({ shop, apiKey: context.apiKey, viewed })
}

const guideForm = z.object({ guide: z.enum(['dismiss', 'bring-back', 'link-opened']) })

/** What there is to do on this page itself: the guide. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const sent = guideForm.safeParse(Object.fromEntries((await readForm(request)) ?? []))
  if (!sent.success) return data(null, { status: 400 })
  const changed = await changeGuide(context.deps, { shop: actor.shop, actor, change: sent.data.guide })
  if (!changed.ok) throw forbidden()
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
