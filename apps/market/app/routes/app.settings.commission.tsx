import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Banner } from '@shopify/polaris'
import { viewCommission } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { answer, readForm } from '../operator/outcome.server'
import { AreaPage, AreaSection } from '../operator/settings/area-page'
import { changeCommission } from '../operator/settings/change-commission.server'
import { commissionForm } from '../operator/settings/commission-form.server'
import { CommissionSettings } from '../operator/settings/commission-settings'
import { useSending } from '../operator/use-sending'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const viewed = await viewCommission(context.deps, { shop: actor.shop, actor })
  if (!viewed.ok) throw forbidden()
  return { stored: commissionForm(viewed.value) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return answer(await changeCommission({ actor, deps: context.deps, form: await readForm(request) }))
}

export default function CommissionPage() {
  const { stored } = useLoaderData<typeof loader>()
  const saving = useSending()
  return (
    <AreaPage title="Commission">
      <AreaSection
        title="Default commission"
        description="What you keep of what a shopper pays for a vendor’s goods. Counts for sales from now on; earlier sales stay as they were."
      >
        {stored ? (
          <CommissionSettings key={stored.version} stored={stored} saving={saving} />
        ) : (
          <Banner
            tone="info"
            title="Souk does not know your store’s currency yet"
            action={{ content: 'See how far the store is made ready', url: '/app/settings/store-data' }}
          >
            <p>It asks Shopify while it makes your store ready. Then you decide about the commission here.</p>
          </Banner>
        )}
      </AreaSection>
    </AreaPage>
  )
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
