import type { LoaderFunctionArgs } from '@remix-run/node'
import type { QrCode } from './qr-code'
import { findQrCode } from './stored-qr-codes.server'

/** The QR code that a passer-by asks for: nobody is signed in, so the address names the shop. */
export function publicQrCode({ request, params }: LoaderFunctionArgs): QrCode {
  const shop = new URL(request.url).searchParams.get('shop') ?? ''
  const qrCode = findQrCode(shop, Number(params.id))
  if (!qrCode) throw new Response('There is no such QR code.', { status: 404 })
  return qrCode
}
