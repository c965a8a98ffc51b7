import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewRequirements } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { readForm } from '../operator/decide.server'
import { changeRequirements } from '../operator/requirements/change-requirements.server'
import { ChecklistRules } from '../operator/requirements/checklist-rules'
import { RequirementList } from '../operator/requirements/requirement-list'
import { AreaPage, AreaSection } from '../operator/settings/area-page'
import { answer } from '../operator/settings/settings-outcome.server'
import { useSaving } from '../operator/settings/use-saving'

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

/** A refusal says that the page shows what others did meanwhile; Remix would not look again after one. */
export const shouldRevalidate = () => true

export default function RequirementsPage() {
  const { requirements, rules } = useLoaderData<typeof loader>()
  const saving = useSaving()
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

export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
