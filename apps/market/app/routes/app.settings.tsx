import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewSettings } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { changeSettings } from '../operator/change-settings.server'
import { readForm } from '../operator/decide.server'
import { SettingsPage } from '../operator/settings-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const viewed = await viewSettings(context.deps, { shop: actor.shop, actor })
  if (!viewed.ok) throw forbidden()
  return viewed.value
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const outcome = await changeSettings({ actor, deps: context.deps, form: await readForm(request) })
  return data(outcome, { status: outcome.ok ? 200 : 422 })
}

/** A refusal says that the page shows what others did meanwhile; Remix would not look again after one. */
export const shouldRevalidate = () => true

export default function Settings() {
  return <SettingsPage view={useLoaderData<typeof loader>()} />
}

export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
