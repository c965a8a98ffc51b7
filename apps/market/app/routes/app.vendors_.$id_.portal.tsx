import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { watchPortal } from '@souk/flows'
import { authenticateOperator, forbidden, notFound } from '../operator/authenticate-operator.server'
import { readVendorId } from '../operator/vendor/vendor-address.server'
import { WatchedPortalPage } from '../operator/vendor/watched-portal-page'

/** The portal as the vendor sees it, in a frame that lets nobody change anything. Every opening is on record. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const { shop, userId } = actor
  const vendorId = readVendorId(params)
  const watched = await watchPortal(context.deps, { shop, actor, vendorId })
  if (!watched.ok) throw watched.reason === 'not-found' ? notFound() : forbidden()
  const { displayName, ownerCustomerId: customerId } = watched.value
  const token = customerId && context.watchTokens.issue({ shop, vendorId, customerId, userId })
  return { vendorId, displayName, address: token && `/view/${token}/` }
}

/** Only when it is opened: each time it is on record. */
export const shouldRevalidate = () => false

export default function WatchedPortal() {
  return <WatchedPortalPage view={useLoaderData<typeof loader>()} />
}

export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
