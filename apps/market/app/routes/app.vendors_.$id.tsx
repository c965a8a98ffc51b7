import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewVendor } from '@souk/flows'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { decide } from '../operator/decide.server'
import { answer, readForm } from '../operator/outcome.server'
import { readHistoryPage, readVendorId } from '../operator/vendor/vendor-address.server'
import { VendorPage } from '../operator/vendor/vendor-page'
import { vendorView } from '../operator/vendor/vendor-view.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const vendorId = readVendorId(params)
  const historyPage = readHistoryPage(request)
  const asked = { shop: actor.shop, actor, vendorId, historyPage }
  return vendorView(await viewVendor(context.deps, asked), actor)
}

/** A decision about the vendor of this page. Every card that changes something has a route of its own. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const form = await readForm(request)
  form?.set('vendor', readVendorId(params))
  const outcome = await decide({ actor, deps: context.deps, form })
  return answer(outcome)
}

export default function Vendor() {
  return <VendorPage view={useLoaderData<typeof loader>()} />
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
