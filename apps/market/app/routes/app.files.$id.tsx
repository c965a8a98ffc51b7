import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewPrivateFile } from '@souk/flows'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { readFileId } from '../platform/file-address.server'
import { privateDownload } from '../platform/private-download.server'

/** A private file for the operator. Asked for by script, with the session token: a link in Shopify admin carries none. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await authenticateOperator(request, context)
  const fileId = readFileId(params)
  return privateDownload(await viewPrivateFile(context.deps, { viewer, fileId }))
}
