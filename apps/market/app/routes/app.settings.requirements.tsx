import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewRequirements } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { answer, readForm } from '../operator/outcome.server'
import { changeRequirements } from '../operator/requirements/change-requirements.server'
import { ChecklistRules } from '../operator/requirements/checklist-rules'
import { RequirementList } from '../operator/requirements/requirement-list'
import { AreaPage, AreaSection } from '../operator/settings/area-page'
import { useSending } from '../operator/use-sending'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const viewed = await viewRequirements(context.deps, { actor })
  if (!viewed.ok) throw forbidden()
  return viewed.value
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return answer(await changeRequirements({ actor, deps: context.deps, form: await readForm(request) }))
}

export default function RequirementsPage() {
  const { requirements, rules } = useLoaderData<typeof loader>()
  const saving = useSending()
  return (
    <AreaPage title="Requirements">
      <AreaSection
        title="Checklist"
        description="What you ask of every vendor. Changed words count from now on; what vendors sent before stays, with the words it was sent for."
      >
        <RequirementList requirements={requirements} />
      </AreaSection>
      <AreaSection title="Approval and reminders" description="What follows from the checklist.">
        <ChecklistRules key={rules.version} rules={rules} saving={saving} />
      </AreaSection>
    </AreaPage>
  )
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
