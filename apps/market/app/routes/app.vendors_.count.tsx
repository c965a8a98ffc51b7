import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { countMatching } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { filterOf, parseVendorQuery } from '../operator/vendors/vendor-query.server'

/** How many vendors a view of the list has, to the last one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const filter = filterOf(parseVendorQuery(new URL(request.url).searchParams))
  const counted = await countMatching(context.deps, { shop: actor.shop, actor, filter })
  if (!counted.ok) throw forbidden()
  return data({ count: counted.value })
}
