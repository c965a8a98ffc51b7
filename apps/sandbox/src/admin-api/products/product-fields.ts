import { z } from 'zod'
import { connection } from '../../graphql/connection'
import { readGid } from '../../graphql/gid'
import { deleteProduct, findProduct, findProductByHandle, type Product } from '../../products/product'
import { searchProducts, searchVariants } from '../../products/search-products'
import { findVariant, listVariants } from '../../products/variant'
import type { Context, Roots } from '../context'
import { presentShop } from '../shop-fields'
import { createProduct } from './create-product'
import { createVariants } from './create-variants'
import { deleteVariants } from './delete-variants'
import { presentProduct, presentVariant } from './present-product'
import { tellOfDeletion } from './product-events'
import { identifier, productBy, productOf } from './product-identifier'
import { productListArguments, sortProducts, sortVariants } from './sort-products'
import { tagProduct } from './tag-product'
import { changeProduct } from './update-product'
import { changeVariants } from './update-variants'

const byId = z.object({ id: z.string() })
const countArguments = z.object({ query: z.string().nullish(), limit: z.number().nullish() })

export const productFields: Roots = {
  QueryRoot: {
    product: (args, context) => {
      const found = productOf(context, byId.parse(args).id)
      return found && presentProduct(context, found)
    },
    productByHandle: (args, context) => {
      const { handle } = z.object({ handle: z.string() }).parse(args)
      const found = findProductByHandle(context.state, { shop: context.shop.domain, handle })
      return found && presentProduct(context, found)
    },
    productByIdentifier: (args, context) => {
      const found = productBy(context, z.object({ identifier }).parse(args).identifier)
      return found && presentProduct(context, found)
    },
    products: (args, context) => {
      const { query, sortKey, ...page } = productListArguments.parse(args)
      const found = searchProducts(context.state, { shop: context.shop.domain, query: query ?? '' })
      const { sorted, sortValue } = sortProducts(found, sortKey ?? 'ID', (id) =>
        listVariants(context.state, id).reduce((sum, { available }) => sum + available, 0),
      )
      return connection(sorted, page, { present: (product) => presentProduct(context, product), sortValue })
    },
    productsCount: (args, context) => {
      const { query, limit } = countArguments.parse(args)
      return limited(
        searchProducts(context.state, { shop: context.shop.domain, query: query ?? '' }).length,
        limit,
      )
    },
    productVariant: (args, context) => {
      const found = variantOf(context, byId.parse(args).id)
      return found && presentVariant(context, found)
    },
    productVariants: (args, context) => {
      const { query, sortKey, ...page } = productListArguments.parse(args)
      const found = searchVariants(context.state, { shop: context.shop.domain, query: query ?? '' })
      const { sorted, sortValue } = sortVariants(found, sortKey ?? 'ID')
      return connection(sorted, page, { present: (variant) => presentVariant(context, variant), sortValue })
    },
    productVariantsCount: (args, context) => {
      const { query, limit } = countArguments.parse(args)
      return limited(
        searchVariants(context.state, { shop: context.shop.domain, query: query ?? '' }).length,
        limit,
      )
    },
  },
  Mutation: {
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
  },
}

function tagged(context: Context, product: Product | null) {
  const error = { field: ['id'], message: 'Product does not exist' }
  return { node: product && presentProduct(context, product), userErrors: product ? [] : [error] }
}

/** The product as the mutation left it. */
function presentNow(context: Context, id: number) {
  const found = findProduct(context.state, { shop: context.shop.domain, id })
  return found && presentProduct(context, found)
}

function presentVariants(context: Context, ids: number[]): object[] {
  return ids.flatMap((id) => {
    const found = findVariant(context.state, { shop: context.shop.domain, id })
    return found ? presentVariant(context, found) : []
  })
}

/** The asking shop's variant with this global id. */
export function variantOf(context: Context, id: string) {
  const number = readGid('ProductVariant', id)
  return number === null ? null : findVariant(context.state, { shop: context.shop.domain, id: number })
}

const limited = (count: number, limit: number | null | undefined) =>
  limit != null && count > limit ? { count: limit, precision: 'AT_LEAST' } : { count, precision: 'EXACT' }
