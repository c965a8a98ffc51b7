import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewSettings } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { answer, readForm } from '../operator/outcome.server'
import { ApprovalSettings } from '../operator/settings/approval-settings'
import { AreaPage, AreaSection } from '../operator/settings/area-page'
import { changeApproval } from '../operator/settings/change-approval.server'
import { useSending } from '../operator/use-sending'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const viewed = await viewSettings(context.deps, { shop: actor.shop, actor })
  if (!viewed.ok) throw forbidden()
  return { rules: viewed.value.rules }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return answer(await changeApproval({ actor, deps: context.deps, form: await readForm(request) }))
}

export default function ApprovalPage() {
  const { rules } = useLoaderData<typeof loader>()
  const saving = useSending()
  return (
    <AreaPage title="Approval">
      <AreaSection
        title="Automatic approval"
        description="Who becomes a vendor without you looking. Counts for whoever applies from now on. A name that looks like another vendor’s always waits for you."
      >
        <ApprovalSettings key={rules.version} rules={rules} saving={saving} />
      </AreaSection>
    </AreaPage>
  )
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
