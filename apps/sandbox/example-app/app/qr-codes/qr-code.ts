/** Where a scan leads: to the product's page, or to the cart with the product in it. */
export const DESTINATIONS = ['product', 'cart'] as const
type Destination = (typeof DESTINATIONS)[number]

export type QrCode = {
  /** The metaobject's global id, and the handle by which addresses name it. */
  id: string
  handle: string
  title: string
  destination: Destination
  scans: number
  /** Null when the merchant has deleted it since. */
  product: { id: string; title: string; handle: string; image: Image | null } | null
  variant: { id: string; legacyResourceId: string } | null
}

type Image = { url: string; altText: string | null }

/** What the form sends: ids are empty until something was picked. */
export type QrCodeInput = { title: string; productId: string; variantId: string; destination: Destination }

export type QrCodeErrors = Partial<Record<'title' | 'product', string>>

/** What is missing, or null when nothing is. */
export function checkQrCode({ title, productId }: QrCodeInput): QrCodeErrors | null {
  const errors: QrCodeErrors = {}
  if (title.trim() === '') errors.title = 'Give the QR code a title.'
  if (productId === '') errors.product = 'Select a product.'
  return Object.keys(errors).length > 0 ? errors : null
}

/** Readable, and never taken: two codes may have the same title. */
export function newHandle(title: string, now: Date): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? ['code']
  return `${words.join('-')}-${now.getTime().toString(36)}`
}

/** The address in the store that a scan leads to. Null when the product is gone. */
export function destinationUrl(shop: string, { destination, product, variant }: QrCode): string | null {
  if (!product) return null
  if (destination === 'cart' && variant) return `https://${shop}/cart/${variant.legacyResourceId}:1`
  return `https://${shop}/products/${product.handle}`
}
