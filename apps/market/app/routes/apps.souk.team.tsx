import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { viewTeam } from '@souk/flows'
import type { PlainHandle } from '../document'
import { receiveForm, visitMember } from '../portal/member-visit.server'
import { PortalPage } from '../portal/portal-page'
import { readFields } from '../portal/read-fields.server'
import { changeTeam } from '../portal/team/change-team.server'
import { TeamPage } from '../portal/team/team-page'
import { teamView } from '../portal/team/team-view.server'
import { seeOther } from '../portal/visit.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await visitMember(request, context)
  const team = await viewTeam(context.deps, { actor: visit.actor })
  return teamView(visit, team, new URL(request.url).searchParams.get('done'))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visit, sent, expired } = await receiveForm(request, context, readFields)
  const outcome = await changeTeam(context.deps, { actor: visit.actor, fields: sent.fields, expired })
  if (!outcome.ok) return data(outcome.reply, { status: outcome.status })
  // Who has left has no team to see any more.
  return seeOther(outcome.done === 'left' ? `${visit.home}/` : `${visit.home}/team/?done=${outcome.done}`)
}

export const handle: PlainHandle = { title: (t) => t.team.heading }

export default function Team() {
  const { shell, ...view } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <PortalPage {...shell}>
      <TeamPage view={view} reply={reply} />
    </PortalPage>
  )
}

export { PortalFailure as ErrorBoundary } from '../portal/failure-page'
