import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { countScan } from '../qr-codes/count-scan.server'
import { findPublicQrCode } from '../qr-codes/find-public-qr-code.server'
import { destinationUrl } from '../qr-codes/qr-code'

/** Where the QR code itself leads: counts, and goes on to the store. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, graphql, qrCode } = await findPublicQrCode(request, params.handle)
  const destination = destinationUrl(shop, qrCode)
  if (!destination) throw new Response('The product is no longer sold.', { status: 404 })
  await countScan(graphql, qrCode)
  return redirect(destination)
}
