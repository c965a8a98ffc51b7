import { toDataURL } from 'qrcode'
import { appUrl } from '../shopify.server'

/** The address in a QR code: the app's own, so that where it leads can be changed after it was printed. */
const scanUrl = (shop: string, handle: string): string =>
  `${appUrl}/qrcodes/${handle}/scan?${new URLSearchParams({ shop })}`

/** The QR code as a picture, as a `data:` URL. */
export const qrImage = (shop: string, handle: string): Promise<string> =>
  toDataURL(scanUrl(shop, handle), { width: 512 })
