import type { LoaderFunctionArgs } from '@remix-run/node'
import { nameAccountOwner, viewPrivateFile } from '@souk/flows'
import { authenticateKnownOperator } from '../operator/authenticate-operator.server'
import { whoToAsk } from '../operator/settings/who-to-ask'
import { readFileId } from '../platform/file-address.server'
import { privateDownload, refuse } from '../platform/private-download.server'

/** A private file for the operator. Asked for by script, with the session token: a link in Shopify admin carries none. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await authenticateKnownOperator(request, context)
  const fileId = readFileId(params)
  const opened = await viewPrivateFile(context.deps, { viewer, fileId })
  if (opened.ok || opened.reason !== 'not-allowed') return privateDownload(opened)
  const owner = await nameAccountOwner(context.deps, { shop: viewer.shop })
  return refuse('not-allowed', `You may not see what vendors send in private. ${whoToAsk(owner)}`)
}
