import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewImage } from '@souk/flows'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { readVendorId } from '../operator/vendor/vendor-address.server'
import { imageAnswer, readImageKind } from '../platform/image-answer.server'

/** A vendor's logo or banner. Asked for by script, with the session token: an image in Shopify admin carries none. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const asked = { shop: actor.shop, actor, vendorId: readVendorId(params), kind: readImageKind(params) }
  return imageAnswer(await viewImage(context.deps, asked))
}
