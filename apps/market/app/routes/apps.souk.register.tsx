import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PlainHandle } from '../document'
import { Invitation } from '../portal/invitation'
import { frameOf } from '../portal/member-visit.server'
import { PortalPage } from '../portal/portal-page'
import { answerTexts, imagesOf } from '../portal/profile-values.server'
import { readRegistration } from '../portal/read-registration.server'
import { register } from '../portal/register.server'
import { RegistrationForm } from '../portal/registration-form'
import { authenticateVisit, portalPaths, readRegistrationPage, seeOther } from '../portal/visit.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await authenticateVisit(request, context)
  const paths = portalPaths(visit)
  const registration = await readRegistrationPage(visit, context)
  const { shopName, vendor, texts, form, answers, draft, terms } = registration
  if (vendor && vendor.status !== 'rejected') throw seeOther(paths.status)
  const csrf = visit.customerId && context.csrf.issue({ shop: visit.shop, customerId: visit.customerId })
  return {
    shell: frameOf(context, visit, registration),
    shopName,
    paths,
    csrf,
    form,
    again: vendor !== null,
    begun: { ...texts, ...answerTexts(answers), ...draft?.fields },
    filesKept: answers.flatMap(({ questionId, file }) => (file ? [questionId] : [])),
    draftSavedAt: draft?.savedAt ?? null,
    imagesKept: vendor ? imagesOf(vendor) : [],
    terms: terms && { version: terms.version, text: terms.text },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visit = await authenticateVisit(request, context)
  const { customerId } = visit
  // Signed out in another tab: the page that asks to sign in is what comes next.
  if (!customerId) return seeOther(portalPaths(visit).register)
  const [sent, { vendor, form, answers }] = await Promise.all([
    readRegistration(request),
    readRegistrationPage(visit, context),
  ])
  const again = vendor?.status === 'rejected'
  const result = await register({
    context,
    visit,
    customerId,
    again,
    imagesKept: vendor ? imagesOf(vendor) : [],
    filesKept: answers.flatMap(({ questionId, file }) => (file ? [questionId] : [])),
    form,
    sent,
  })
  switch (result.kind) {
    case 'registered':
      return seeOther(portalPaths(visit).status)
    case 'forged':
      throw new Response(null, { status: 403 })
    case 'refused':
      return data(result.reply, { status: 422 })
    default:
      return result satisfies never
  }
}

export const handle: PlainHandle = {
  title: (t, shopName) => t.register.heading.text({ shopName: shopName ?? t.thisStore }),
}

export default function Register() {
  const { shell, shopName, paths, csrf, form, again, begun, draftSavedAt, imagesKept, filesKept, terms } =
    useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <PortalPage {...shell}>
      {csrf ? (
        <RegistrationForm
          shopName={shopName}
          paths={paths}
          csrf={csrf}
          form={form}
          again={again}
          begun={begun}
          draftSavedAt={draftSavedAt}
          imagesKept={imagesKept}
          filesKept={filesKept}
          terms={terms}
          reply={reply}
        />
      ) : (
        <Invitation shopName={shopName} paths={paths} signedIn={false} />
      )}
    </PortalPage>
  )
}

export { PortalFailure as ErrorBoundary } from '../portal/failure-page'
