import type { Product } from '../../products/product'
import { categoryOf } from '../../products/taxonomy'
import type { Context } from '../context'
import { chooseHandle } from './choose-handle'
import { type PlainError, type ProductInput, tidyTags } from './product-input'

/** The product after the input: what is not named stays. */
export function applyProduct(
  context: Context,
  found: Product,
  input: ProductInput,
): { product: Product } | { error: PlainError } {
  const title = input.title ?? found.title
  const isHandleNamed = input.handle !== undefined && input.handle !== null
  const chosen = isHandleNamed
    ? chooseHandle(context, { asked: input.handle ?? null, title, own: found.handle })
    : { handle: found.handle }
  if ('error' in chosen) return chosen
  return {
    product: {
      ...found,
      title,
      handle: chosen.handle,
      status: input.status ?? found.status,
      descriptionHtml: input.descriptionHtml ?? found.descriptionHtml,
      vendor: input.vendor || found.vendor,
      productType: input.productType ?? found.productType,
      tags: input.tags ? tidyTags(input.tags) : found.tags,
      templateSuffix: input.templateSuffix === undefined ? found.templateSuffix : input.templateSuffix,
      seoTitle: input.seo?.title === undefined ? found.seoTitle : input.seo.title,
      seoDescription: input.seo?.description === undefined ? found.seoDescription : input.seo.description,
      category: input.category === undefined ? found.category : categoryOf(input.category),
      requiresSellingPlan: input.requiresSellingPlan ?? found.requiresSellingPlan,
    },
  }
}
