import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveMember } from '@souk/flows'
import { parseMember, readPreferences } from '@souk/vendors'
import type { PlainHandle } from '../document'
import { receiveForm, visitMember } from '../portal/member-visit.server'
import { PortalPage } from '../portal/portal-page'
import { readFields } from '../portal/read-fields.server'
import { SettingsForm, type SettingsReply } from '../portal/settings-form'
import { seeOther } from '../portal/visit.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shell, csrf, home, member } = await visitMember(request, context)
  return {
    shell,
    csrf,
    path: `${home}/settings/`,
    saved: new URL(request.url).searchParams.has('saved'),
    values: {
      name: member.name ?? '',
      email: member.email,
      language: member.language,
      muted: member.muted,
    },
    owner: member.role === 'owner',
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visit, sent, expired } = await receiveForm(request, context, readFields)
  const { name = '', email = '' } = sent.fields
  const preferences = readPreferences(sent.fields)
  const refuse = (problem: SettingsReply['problem'], errors: SettingsReply['errors'] = {}) =>
    data<SettingsReply>({ values: { name, email, ...preferences }, errors, problem }, { status: 422 })
  if (expired) return refuse('expired')
  const details = parseMember(sent.fields)
  if (!details.ok) return refuse(null, details.reason)
  const saved = await saveMember(context.deps, {
    actor: visit.actor,
    details: { ...details.value, ...preferences },
  })
  return saved.ok ? seeOther(`${visit.home}/settings/?saved`) : seeOther(`${visit.home}/`)
}

export const handle: PlainHandle = { title: (t) => t.settings.heading }

export default function Settings() {
  const { shell, csrf, path, saved, values, owner } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <PortalPage {...shell}>
      <SettingsForm
        action={path}
        csrf={csrf}
        shopName={shell.shopName}
        form={reply ?? { values, errors: {}, problem: null }}
        saved={saved && !reply}
        owner={owner}
      />
    </PortalPage>
  )
}

export { PortalFailure as ErrorBoundary } from '../portal/failure-page'
