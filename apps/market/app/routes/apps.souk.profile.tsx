import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { viewProfile } from '@souk/flows'
import type { PlainHandle } from '../document'
import { receiveForm, visitMember } from '../portal/member-visit.server'
import { PortalPage } from '../portal/portal-page'
import { ProfileForm } from '../portal/profile-form'
import { imagesOf } from '../portal/profile-values.server'
import { readRegistration } from '../portal/read-registration.server'
import { saveSentProfile } from '../portal/save-profile.server'
import { seeOther } from '../portal/visit.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await visitMember(request, context)
  const viewed = await viewProfile(context.deps, { actor: visit.actor })
  if (!viewed.ok) throw seeOther(`${visit.home}/`)
  const { vendor, texts, form, isOpen, editable } = viewed.value
  return {
    shell: visit.shell,
    csrf: visit.csrf,
    path: `${visit.home}/profile/`,
    saved: new URL(request.url).searchParams.has('saved'),
    form,
    editable,
    closed: !isOpen,
    imagesKept: imagesOf(vendor),
    profile: { values: texts, errors: {}, problem: null, imagesLost: [], version: vendor.profileVersion },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visit, sent, expired } = await receiveForm(request, context, readRegistration)
  const { deps } = context
  const viewed = await viewProfile(deps, { actor: visit.actor })
  if (!viewed.ok) return seeOther(`${visit.home}/`)
  const result = await saveSentProfile({ deps, visit, view: viewed.value, sent, expired })
  switch (result.kind) {
    case 'saved':
      return seeOther(`${visit.home}/profile/?saved`)
    // The page says who may change it, and when.
    case 'not-allowed':
      return seeOther(`${visit.home}/profile/`)
    case 'refused':
      return data(result.reply, { status: 422 })
    default:
      return result satisfies never
  }
}

export const handle: PlainHandle = { title: (t) => t.profile.heading }

export default function Profile() {
  const { shell, csrf, path, saved, form, editable, closed, imagesKept, profile } =
    useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <PortalPage {...shell}>
      <ProfileForm
        action={path}
        csrf={csrf}
        shopName={shell.shopName}
        form={form}
        profile={reply ?? profile}
        imagesKept={imagesKept}
        editable={editable}
        closed={closed}
        saved={saved && !reply}
      />
    </PortalPage>
  )
}

export { PortalFailure as ErrorBoundary } from '../portal/failure-page'
