import type { Collection, Product, ProductVariant } from '@shopify/app-bridge-types'

/** What the resource picker answers with, as Shopify's types describe it. */
export type PickedVariant = ProductVariant
export type PickedProduct = Omit<Product, 'variants'> & { variants: PickedVariant[] }
export type PickedCollection = Collection

/** `cursor`: there are more of them. */
export type PickerPage = {
  products: PickedProduct[]
  collections: PickedCollection[]
  cursor: string | null
}
