import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '@souk/access'
import { takeVacation } from '@souk/flows'
import { dayOf, isAway, parseVacation, type VacationErrors } from '@souk/vendors'
import type { PlainHandle } from '../document'
import { receiveForm, visitMember } from '../portal/member-visit.server'
import { PortalPage } from '../portal/portal-page'
import { readFields } from '../portal/read-fields.server'
import { VacationForm, type VacationReply } from '../portal/vacation-form'
import { seeOther } from '../portal/visit.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shell, csrf, home, vendor, actor } = await visitMember(request, context)
  const today = dayOf(context.deps.clock.now())
  return {
    shell,
    csrf,
    today,
    path: `${home}/vacation/`,
    editable: can(actor, { do: 'take vacation', vendor }),
    done: new URL(request.url).searchParams.get('done'),
    planned: vendor.vacation,
    away: isAway(vendor.vacation, today),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visit, sent, expired } = await receiveForm(request, context, readFields)
  const { from = '', until = '', note = '', change } = sent.fields
  const refuse = (problem: VacationReply['problem'], errors: VacationErrors = {}) =>
    data<VacationReply>({ values: { from, until, note }, errors, problem }, { status: 422 })
  if (expired) return refuse('expired')
  const ends = change === 'end'
  const parsed = parseVacation(sent.fields, dayOf(context.deps.clock.now()))
  if (!ends && !parsed.ok) return refuse(null, parsed.reason)
  const vacation = !ends && parsed.ok ? parsed.value : null
  const taken = await takeVacation(context.deps, { actor: visit.actor, vacation })
  if (!taken.ok) return refuse(taken.reason)
  return seeOther(`${visit.home}/vacation/?done=${ends ? 'ended' : 'planned'}`)
}

export const handle: PlainHandle = { title: (t) => t.vacation.heading }

export default function Vacation() {
  const { shell, ...view } = useLoaderData<typeof loader>()
  return (
    <PortalPage {...shell}>
      <VacationForm view={view} reply={useActionData<typeof action>()} />
    </PortalPage>
  )
}

export { PortalFailure as ErrorBoundary } from '../portal/failure-page'
