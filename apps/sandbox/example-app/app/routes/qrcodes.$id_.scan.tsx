import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { publicQrCode } from '../qr-codes/public-qr-code.server'
import { destinationUrl } from '../qr-codes/qr-code'
import { countScan } from '../qr-codes/stored-qr-codes.server'

/** Where the QR code itself leads: counts, and goes on to the store. */
export function loader(args: LoaderFunctionArgs) {
  const qrCode = publicQrCode(args)
  countScan(qrCode)
  return redirect(destinationUrl(qrCode))
}
