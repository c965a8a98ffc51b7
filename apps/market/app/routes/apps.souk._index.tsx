import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ApplicationStatus } from '../portal/application-status'
import { Invitation } from '../portal/invitation'
import { PortalPage } from '../portal/portal-page'
import { authenticateVisit, portalPaths, readPortal } from '../portal/visit.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await authenticateVisit(request, context)
  const { shopName, vendor } = await readPortal(visit, context)
  return {
    shopName,
    paths: portalPaths(visit),
    signedIn: visit.customerId !== null,
    vendor: vendor && {
      displayName: vendor.displayName,
      email: vendor.email,
      status: vendor.status,
      statusReason: vendor.statusReason,
      appliedAt: vendor.appliedAt,
      decidedAt: vendor.decidedAt,
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sell on ${data?.shopName ?? 'this store'}` },
]

export default function PortalHome() {
  const { shopName, paths, signedIn, vendor } = useLoaderData<typeof loader>()
  return (
    <PortalPage shopName={shopName}>
      {vendor ? (
        <ApplicationStatus shopName={shopName} vendor={vendor} paths={paths} />
      ) : (
        <Invitation shopName={shopName} paths={paths} signedIn={signedIn} />
      )}
    </PortalPage>
  )
}

export { PortalFailure as ErrorBoundary } from '../portal/failure-page'
