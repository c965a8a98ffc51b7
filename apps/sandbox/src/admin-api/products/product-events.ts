import { listLevels } from '../../inventory/level'
import { type Product, updateProduct } from '../../products/product'
import { productPayload } from '../../products/product-payload'
import { findVariant } from '../../products/variant'
import { emitEvent } from '../../webhooks/emit-event'
import type { Context } from '../context'
import { tellOfConnection, tellOfLevels } from '../inventory/inventory-events'

/** Tells the app that a product was made or changed, with all that it is now. */
export function tellOfProduct(
  context: Context,
  topic: 'products/create' | 'products/update',
  product: Product,
): void {
  const { state, shop } = context
  emitEvent(context, { shop: shop.domain, topic, payload: () => productPayload(state, { shop, product }) })
}

/** Stores the product as it is from now on, with when that was, and tells the app. */
export function saveProduct(context: Context, product: Product): Product {
  const stored = updateProduct(context.state, product)
  tellOfProduct(context, 'products/update', stored)
  return stored
}

export function tellOfDeletion(context: Context, product: Product): void {
  emitEvent(context, { shop: context.shop.domain, topic: 'products/delete', payload: { id: product.id } })
}

/** Where the new variants are stocked. */
export function tellOfNewVariants(context: Context, variantIds: number[]): void {
  for (const id of variantIds) {
    const variant = findVariant(context.state, { shop: context.shop.domain, id })
    if (!variant) continue
    const places = listLevels(context.state, variant.itemId)
    for (const place of places) tellOfConnection(context, place)
    if (variant.available !== 0) tellOfLevels(context, places)
  }
}
