/** Where a scan leads: to the product's page, or to the cart with the product in it. */
export const DESTINATIONS = ['product', 'cart'] as const

/** What the form sends: ids are empty until something was picked. Ids are Shopify's global ones. */
export type QrCodeInput = {
  title: string
  productId: string
  productHandle: string
  variantId: string
  destination: (typeof DESTINATIONS)[number]
}

export type QrCode = QrCodeInput & { id: number; shop: string; scans: number }

export type QrCodeErrors = Partial<Record<'title' | 'product', string>>

/** What is missing, or null when nothing is. */
export function checkQrCode({ title, productId }: QrCodeInput): QrCodeErrors | null {
  const errors: QrCodeErrors = {}
  if (title.trim() === '') errors.title = 'Give the QR code a title.'
  if (productId === '') errors.product = 'Select a product.'
  return Object.keys(errors).length > 0 ? errors : null
}

/** The address in the store that a scan leads to. */
export function destinationUrl({ shop, destination, productHandle, variantId }: QrCode): string {
  const path =
    destination === 'cart' ? `/cart/${variantId.split('/').at(-1)}:1` : `/products/${productHandle}`
  return `https://${shop}${path}`
}
