import type { LoaderFunctionArgs } from '@remix-run/node'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { templateFile } from '../operator/import/import-files.server'

/** A file that has every column, to begin with. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await authenticateOperator(request, context)
  return templateFile()
}
