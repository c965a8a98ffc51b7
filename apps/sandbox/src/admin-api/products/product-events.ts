import type { Product } from '../../products/product'
import { productPayload } from '../../products/product-payload'
import { emitEvent } from '../../webhooks/emit-event'
import type { Context } from '../context'

/** Tells the app that a product was made or changed, with all that it is now. */
export function tellOfProduct(
  context: Context,
  topic: 'products/create' | 'products/update',
  product: Product,
): void {
  const { state, shop } = context
  emitEvent(context, { shop: shop.domain, topic, payload: () => productPayload(state, { shop, product }) })
}

export function tellOfDeletion(context: Context, product: Product): void {
  emitEvent(context, { shop: context.shop.domain, topic: 'products/delete', payload: { id: product.id } })
}
