import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewPrivateFile } from '@souk/flows'
import { readFileId } from '../platform/file-address.server'
import { privateDownload, refuse } from '../platform/private-download.server'
import { languageOf } from '../portal/language.server'
import { authenticateVisit } from '../portal/visit.server'
import { WORDS } from '../portal/words/all'

/** A file that the signed-in customer's vendor sent in private. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { shop, customerId } = await authenticateVisit(request, context)
  const fileId = readFileId(params)
  // Staff open a vendor's files on the operator's page, where it is on record that they did.
  if (context.watch) return refuse('not-allowed')
  const t = WORDS[await languageOf(request, context)]
  if (!customerId) return refuse('not-found', t.files['not-found'])
  const viewer = { kind: 'customer', shop, customerId } as const
  return privateDownload(await viewPrivateFile(context.deps, { viewer, fileId }), t)
}
