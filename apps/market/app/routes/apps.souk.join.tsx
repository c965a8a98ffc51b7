import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PlainHandle } from '../document'
import { PortalPage } from '../portal/portal-page'
import { join, joinView } from '../portal/team/join.server'
import { JoinPage } from '../portal/team/join-page'
import { authenticateVisit, readPortal } from '../portal/visit.server'

/** The page that an invitation's link leads to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await authenticateVisit(request, context)
  const portal = await readPortal(visit, context)
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const view = await joinView(context, visit, { portal, token })
  return data(view, { status: view.invitation ? 200 : 404 })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visit = await authenticateVisit(request, context)
  await readPortal(visit, context)
  return join(request, context, visit)
}

export const handle: PlainHandle = { title: (t) => t.join.title }

export default function Join() {
  const { shell, ...view } = useLoaderData<typeof loader>()
  return (
    <PortalPage {...shell}>
      <JoinPage view={view} reply={useActionData<typeof action>()} />
    </PortalPage>
  )
}

export { PortalFailure as ErrorBoundary } from '../portal/failure-page'
