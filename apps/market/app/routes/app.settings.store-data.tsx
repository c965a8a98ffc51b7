import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewSetUp } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { answer, readForm } from '../operator/outcome.server'
import { changeSetUp } from '../operator/set-up/change-set-up.server'
import { StoreData } from '../operator/set-up/store-data'
import { useSending } from '../operator/use-sending'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const viewed = await viewSetUp(context.deps, { shop: actor.shop, actor })
  if (!viewed.ok) throw forbidden()
  return viewed.value
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return answer(await changeSetUp({ actor, deps: context.deps, form: await readForm(request) }))
}

export default function StoreDataPage() {
  return <StoreData setUp={useLoaderData<typeof loader>()} saving={useSending()} />
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
