import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewGroups } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { GroupsPage } from '../operator/groups/groups-page'
import { keepGroups } from '../operator/groups/keep-groups.server'
import { readForm } from '../operator/outcome.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const viewed = await viewGroups(context.deps, { shop: actor.shop, actor })
  if (!viewed.ok) throw forbidden()
  return { groups: viewed.value }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return keepGroups({ actor, deps: context.deps, form: await readForm(request) })
}

export default function Groups() {
  return <GroupsPage groups={useLoaderData<typeof loader>().groups} />
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
