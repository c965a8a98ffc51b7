import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewVendors } from '@souk/flows'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { decide } from '../operator/decide.server'
import { answer, readForm } from '../operator/outcome.server'
import { vendorList } from '../operator/vendors/vendor-list.server'
import { filterOf, parseCursor, parseVendorQuery } from '../operator/vendors/vendor-query.server'
import { VendorsPage } from '../operator/vendors/vendors-page'

const PAGE_SIZE = 25

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const params = new URL(request.url).searchParams
  const query = parseVendorQuery(params)
  const listed = await viewVendors(context.deps, {
    shop: actor.shop,
    actor,
    filter: filterOf(query),
    order: { by: query.sort, descending: query.descending },
    cursor: parseCursor(params, query),
    pageSize: PAGE_SIZE,
  })
  return vendorList({ shop: actor.shop, query, listed })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const form = await readForm(request)
  const outcome = await decide({ actor, deps: context.deps, form })
  return answer(outcome)
}

export default function Vendors() {
  return <VendorsPage view={useLoaderData<typeof loader>()} />
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
