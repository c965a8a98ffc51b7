import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewWhoSeesPrivateFiles } from '@souk/flows'
import { authenticateKnownOperator, forbidden } from '../operator/authenticate-operator.server'
import { answer, readForm } from '../operator/outcome.server'
import { AreaPage, AreaSection } from '../operator/settings/area-page'
import { changePrivateFiles } from '../operator/settings/change-private-files.server'
import { PrivateFilesSettings } from '../operator/settings/private-files-settings'
import { useSending } from '../operator/use-sending'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateKnownOperator(request, context)
  const viewed = await viewWhoSeesPrivateFiles(context.deps, { shop: actor.shop, actor })
  if (!viewed.ok) throw forbidden()
  return { view: { ...viewed.value, userId: actor.userId } }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateKnownOperator(request, context)
  return answer(await changePrivateFiles({ actor, deps: context.deps, form: await readForm(request) }))
}

export default function PrivateFilesPage() {
  const { view } = useLoaderData<typeof loader>()
  const saving = useSending()
  return (
    <AreaPage title="Private files">
      <AreaSection
        title="Who sees private files"
        description="Documents, tax forms and full payout details that vendors send. Every look is in the vendor’s history."
      >
        <PrivateFilesSettings key={view.rule.version} view={view} saving={saving} />
      </AreaSection>
    </AreaPage>
  )
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
