import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewRegistrationForm } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { answer, readForm } from '../operator/outcome.server'
import { AreaPage } from '../operator/settings/area-page'
import { changeRegistration } from '../operator/settings/change-registration.server'
import { RegistrationSettings } from '../operator/settings/registration-settings'
import { useSending } from '../operator/use-sending'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const viewed = await viewRegistrationForm(context.deps, { shop: actor.shop, actor })
  if (!viewed.ok) throw forbidden()
  return { form: viewed.value }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return answer(await changeRegistration({ actor, deps: context.deps, form: await readForm(request) }))
}

export default function RegistrationPage() {
  const { form } = useLoaderData<typeof loader>()
  const saving = useSending()
  return (
    <AreaPage title="Registration">
      <RegistrationSettings key={form.version} form={form} saving={saving} />
    </AreaPage>
  )
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
