import { toDataURL } from 'qrcode'
import { appUrl } from '../shopify.server'
import type { QrCode } from './qr-code'

/** The QR code as a picture. What stands in it is the app's own address, so that where it leads can be changed after it was printed. */
export function qrImage({ shop, id }: QrCode): Promise<string> {
  const scanned = `${appUrl}/qrcodes/${id}/scan?${new URLSearchParams({ shop })}`
  return toDataURL(scanned, { width: 512 })
}
