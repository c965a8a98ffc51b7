import type { LoaderFunctionArgs } from '@remix-run/node'
import { listShopImages } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'

/** The latest images of the store's files, for the choice of a logo. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const listed = await listShopImages(context.deps, { shop: actor.shop, actor })
  if (listed.ok) return { ok: true as const, images: listed.value }
  if (listed.reason === 'not-allowed') throw forbidden()
  return { ok: false as const }
}
