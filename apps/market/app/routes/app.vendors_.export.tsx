import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportVendors } from '@souk/flows'
import { authenticateOperator, forbidden } from '../operator/authenticate-operator.server'
import { csvOf } from '../operator/vendors/export-csv.server'
import { filterOf, parseVendorQuery } from '../operator/vendors/vendor-query.server'
import { csvFile } from '../platform/csv-file.server'

/** The vendors of a view of the list as a file, written while it is read. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const query = parseVendorQuery(new URL(request.url).searchParams)
  const exported = await exportVendors(context.deps, {
    shop: actor.shop,
    actor,
    filter: filterOf(query),
    order: { by: query.sort, descending: query.descending },
  })
  if (!exported.ok) throw forbidden()
  return csvFile(csvOf(exported.value), 'vendors.csv')
}
