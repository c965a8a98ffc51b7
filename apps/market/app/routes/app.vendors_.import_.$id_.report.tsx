import type { LoaderFunctionArgs } from '@remix-run/node'
import { reportImport } from '@souk/flows'
import { authenticateOperator, forbidden, notFound } from '../operator/authenticate-operator.server'
import { reportFile } from '../operator/import/import-files.server'
import { readImportId } from '../operator/import/import-view.server'

/** What became of every line of a file, as a file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const reported = await reportImport(context.deps, { shop: actor.shop, actor, id: readImportId(params) })
  if (!reported.ok) throw reported.reason === 'not-found' ? notFound() : forbidden()
  return reportFile(reported.value)
}
