import type { Collection, Product, ProductVariant } from '@shopify/app-bridge-types'

/** The types' enums are not exported: the same values, as plain texts. */
type Plain<Value> = Value extends string
  ? `${Value}`
  : Value extends (infer Item)[]
    ? Plain<Item>[]
    : Value extends object
      ? { [Name in keyof Value]: Plain<Value[Name]> }
      : Value

/** What the resource picker answers with, in the form of Shopify's types. */
export type PickedVariant = Plain<Omit<ProductVariant, 'product'>> & { product: { id: string } }
export type PickedProduct = Plain<Omit<Product, 'variants'>> & { variants: PickedVariant[] }
export type PickedCollection = Plain<Collection>

/** `preselected`: what the app has chosen before, whether it is found or not. `cursor`: there are more of them. */
export type PickerPage = {
  products: PickedProduct[]
  preselected: PickedProduct[]
  collections: PickedCollection[]
  cursor: string | null
}
