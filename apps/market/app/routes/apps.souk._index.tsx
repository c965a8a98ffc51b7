import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { asSubject, viewOwnChecklist } from '@souk/flows'
import type { PlainHandle } from '../document'
import { ApplicationStatus } from '../portal/application-status'
import { Invitation } from '../portal/invitation'
import { shellOf } from '../portal/member-visit.server'
import { PortalPage } from '../portal/portal-page'
import { authenticateVisit, portalPaths, readPortal } from '../portal/visit.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await authenticateVisit(request, context)
  const portal = await readPortal(visit, context)
  const { vendor, member } = portal
  const own = member && (await viewOwnChecklist(context.deps, { actor: asSubject(member) }))
  return {
    shell: shellOf(context, visit, portal),
    paths: portalPaths(visit),
    checklist: own?.ok ? own.value.progress : null,
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

export const handle: PlainHandle = {
  title: (t, shopName) => t.invitation.heading.text({ shopName: shopName ?? t.thisStore }),
}

export default function PortalHome() {
  const { shell, paths, signedIn, vendor, checklist } = useLoaderData<typeof loader>()
  return (
    <PortalPage {...shell}>
      {vendor ? (
        <ApplicationStatus shopName={shell.shopName} vendor={vendor} checklist={checklist} paths={paths} />
      ) : (
        <Invitation shopName={shell.shopName} paths={paths} signedIn={signedIn} />
      )}
    </PortalPage>
  )
}

export { PortalFailure as ErrorBoundary } from '../portal/failure-page'
