import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { registrationUrl, viewVendors } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { decide, readForm } from '../operator/decide.server'
import { parseVendorQuery } from '../operator/vendor-query.server'
import { VendorsPage } from '../operator/vendors-page'

const PAGE_SIZE = 25

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const query = parseVendorQuery(new URL(request.url).searchParams)
  const { status, ...rest } = query
  const listed = await viewVendors(context.deps, {
    shop: actor.shop,
    actor,
    pageSize: PAGE_SIZE,
    ...rest,
    ...(status && { status }),
  })
  if (!listed.ok) throw forbidden()
  const { vendors, total, counts } = listed.value
  return {
    query,
    counts,
    total,
    pageSize: PAGE_SIZE,
    registrationUrl: registrationUrl(actor.shop),
    vendors: vendors.map(({ id, displayName, email, about, status, statusReason, appliedAt }) => ({
      id,
      displayName,
      email,
      about,
      status,
      statusReason,
      appliedAt,
    })),
  }
}

export type VendorsView = Awaited<ReturnType<typeof loader>>

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const form = await readForm(request)
  const outcome = await decide({ actor, deps: context.deps, form })
  return data(outcome, { status: outcome.ok ? 200 : form ? 422 : 400 })
}

/** A refusal says that the page shows what others did meanwhile; Remix would not look again after one. */
export const shouldRevalidate = () => true

export default function Vendors() {
  return <VendorsPage view={useLoaderData<typeof loader>()} />
}

export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
