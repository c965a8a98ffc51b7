import { z } from 'zod'
import { deleteProduct, type Product } from '../../products/product'
import { insertSetOperation } from '../../products/set-operation'
import type { Context, Roots } from '../context'
import { presentShop } from '../shop-fields'
import { createOptions } from './create-options'
import { createProduct } from './create-product'
import { createVariants } from './create-variants'
import { deleteOptions } from './delete-options'
import { deleteVariants } from './delete-variants'
import { presentProduct } from './present-product'
import { presentNow, presentVariants } from './present-stored'
import { tellOfDeletion } from './product-events'
import { productOf } from './product-identifier'
import { reorderVariants } from './reorder-variants'
import { presentSetOperation } from './set/present-operation'
import { setProduct } from './set/set-product'
import { tagProduct } from './tag-product'
import { updateOption } from './update-option'
import { changeProduct } from './update-product'
import { changeVariants } from './update-variants'

export const productMutations: Roots['Mutation'] = {
  productCreate: (args, context) => {
    const { product, errors, fileIds } = createProduct(args, context)
    return {
      product: product && presentProduct(context, product, { newFileIds: fileIds }),
      shop: presentShop(context),
      userErrors: errors,
    }
  },
  productUpdate: (args, context) => {
    const { product, errors, fileIds } = changeProduct(args, context)
    const shown = product && presentProduct(context, product, { newFileIds: fileIds })
    return { product: shown, userErrors: errors }
  },
  productSet: (args, context) => {
    const { productId, errors } = setProduct(args, context)
    const { synchronous } = z.object({ synchronous: z.boolean().nullish() }).parse(args)
    if (synchronous === false) {
      const { state, shop } = context
      const operation = insertSetOperation(state, { shop: shop.domain, productId, errors })
      return { product: null, productSetOperation: presentSetOperation(context, operation), userErrors: [] }
    }
    return {
      product: productId === null ? null : presentNow(context, productId),
      productSetOperation: null,
      userErrors: errors,
    }
  },
  productOptionsCreate: (args, context) => {
    const { product, errors } = createOptions(args, context)
    return { product: product && presentProduct(context, product), userErrors: errors }
  },
  productOptionUpdate: (args, context) => {
    const { product, errors } = updateOption(args, context)
    return { product: product && presentProduct(context, product), userErrors: errors }
  },
  productOptionsDelete: (args, context) => {
    const { product, ids, errors } = deleteOptions(args, context)
    const shown = product && presentProduct(context, product)
    return { deletedOptionsIds: ids, product: shown, userErrors: errors }
  },
  productVariantsBulkReorder: (args, context) => {
    const { product, errors } = reorderVariants(args, context)
    return { product: product && presentProduct(context, product), userErrors: errors }
  },
  productChangeStatus: (args, context) => {
    const { productId: id, status } = z.object({ productId: z.string(), status: z.string() }).parse(args)
    const { product, errors } = changeProduct({ product: { id, status } }, context)
    const userErrors = errors.map((error) => ({ ...error, field: ['productId'], code: 'PRODUCT_NOT_FOUND' }))
    return { product: product && presentProduct(context, product), userErrors }
  },
  productDelete: (args, context) => {
    const { input } = z
      .strictObject({ input: z.object({ id: z.string() }), synchronous: z.literal(true) })
      .parse(args)
    const found = productOf(context, input.id)
    const payload = { productDeleteOperation: null, shop: presentShop(context) }
    if (!found) {
      const error = { field: ['id'], message: 'Product does not exist' }
      return { ...payload, deletedProductId: null, userErrors: [error] }
    }
    deleteProduct(context.state, found.id)
    tellOfDeletion(context, found)
    return { ...payload, deletedProductId: input.id, userErrors: [] }
  },
  tagsAdd: (args, context) => tagged(context, tagProduct(args, context, 'tagsAdd')),
  tagsRemove: (args, context) => tagged(context, tagProduct(args, context, 'tagsRemove')),
  productVariantsBulkCreate: (args, context) => {
    const { product, variantIds, errors } = createVariants(args, context)
    return {
      product: product && presentNow(context, product.id),
      productVariants: presentVariants(context, variantIds),
      userErrors: errors,
    }
  },
  productVariantsBulkDelete: (args, context) => {
    const { product, errors } = deleteVariants(args, context)
    return { product: product && presentNow(context, product.id), userErrors: errors }
  },
  productVariantsBulkUpdate: (args, context) => {
    const { product, variantIds, errors } = changeVariants(args, context)
    return {
      product: product && presentNow(context, product.id),
      productVariants: variantIds && presentVariants(context, variantIds),
      userErrors: errors,
    }
  },
}

function tagged(context: Context, product: Product | null) {
  const error = { field: ['id'], message: 'Product does not exist' }
  return { node: product && presentProduct(context, product), userErrors: product ? [] : [error] }
}
