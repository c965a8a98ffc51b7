import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Banner } from '@shopify/polaris'
import { viewMailSettings } from '@souk/flows'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { changeSender } from '../operator/mail/change-sender.server'
import { MailList } from '../operator/mail/mail-list'
import { mailSettingsView } from '../operator/mail/mail-settings-view.server'
import { SenderSettings } from '../operator/mail/sender-settings'
import { answer, readForm } from '../operator/outcome.server'
import { AreaPage, AreaSection } from '../operator/settings/area-page'
import { useSending } from '../operator/use-sending'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return mailSettingsView(await viewMailSettings(context.deps, { shop: actor.shop, actor }), context.mail)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return answer(await changeSender({ actor, deps: context.deps, form: await readForm(request) }))
}

export default function MailPage() {
  const view = useLoaderData<typeof loader>()
  const saving = useSending()
  return (
    <AreaPage title="Mails">
      {!view.hearsBack && (
        <Banner tone="warning" title="Souk does not learn of mails that come back">
          <p>
            Mails are sent, but a wrong address goes unnoticed. Whoever runs this server adds a webhook at
            resend.com and sets RESEND_WEBHOOK_SECRET; the README tells how.
          </p>
        </Banner>
      )}
      <AreaSection
        title="Sender"
        description="Who vendors get mails from, and what all mails have in common. Counts for every mail that leaves from now on."
      >
        <SenderSettings key={view.sender.version} view={view} saving={saving} />
      </AreaSection>
      <AreaSection
        title="Words"
        description="What each mail says, in every language. Choose one to change it, look at it or send yourself a test."
      >
        <MailList kinds={view.kinds} />
      </AreaSection>
    </AreaPage>
  )
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
