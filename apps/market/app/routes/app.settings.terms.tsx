import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewSettings } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { answer, readForm } from '../operator/outcome.server'
import { AreaPage, AreaSection } from '../operator/settings/area-page'
import { changeTerms } from '../operator/settings/change-terms.server'
import { TermsSettings } from '../operator/settings/terms-settings'
import { useSending } from '../operator/use-sending'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const viewed = await viewSettings(context.deps, { shop: actor.shop, actor })
  if (!viewed.ok) throw forbidden()
  return { terms: viewed.value.terms }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return answer(await changeTerms({ actor, deps: context.deps, form: await readForm(request) }))
}

export default function TermsPage() {
  const { terms } = useLoaderData<typeof loader>()
  const saving = useSending()
  return (
    <AreaPage title="Terms">
      <AreaSection
        title="Terms for vendors"
        description="What vendors agree to when they apply. Every edition is kept, with who agreed to it. Vendors who agreed to an earlier edition stay bound to that one."
      >
        <TermsSettings key={terms[0]?.version ?? 0} editions={terms} saving={saving} />
      </AreaSection>
    </AreaPage>
  )
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
