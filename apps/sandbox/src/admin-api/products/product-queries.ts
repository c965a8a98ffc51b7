import { z } from 'zod'
import { searchedCount, searchedPage } from '../../graphql/searched-list'
import { productListing } from '../../products/find-products'
import { variantListing } from '../../products/find-variants'
import { findProduct, findProductByHandle } from '../../products/product'
import { findVariant } from '../../products/variant'
import type { Roots } from '../context'
import { customIdInput, ownerByCustomId } from '../metafields/custom-id'
import { presentProduct, presentVariant } from './present-product'
import { identifier, productBy, productOf } from './product-identifier'
import { setOperationOf } from './set/present-operation'
import { variantOf } from './variant-identifier'
import { wordLists } from './word-lists'

const byId = z.object({ id: z.string() })

export const productQueries: Roots['QueryRoot'] = {
  ...wordLists,
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
    const { state, shop } = context
    return searchedPage(state, args, {
      listing: (wanted) => productListing(shop.domain, wanted),
      present: (id) => {
        const found = findProduct(state, { shop: shop.domain, id })
        return found && presentProduct(context, found)
      },
    })
  },
  productsCount: (args, { state, shop }) =>
    searchedCount(state, args, (wanted) => productListing(shop.domain, wanted)),
  productOperation: (args, context) => setOperationOf(context, byId.parse(args).id),
  productVariantByIdentifier: (args, context) => {
    const { identifier: by } = z
      .object({ identifier: z.object({ id: z.string().nullish(), customId: customIdInput.nullish() }) })
      .parse(args)
    const owner = by.customId ? ownerByCustomId(context, 'PRODUCTVARIANT', by.customId) : null
    const found =
      owner === null
        ? variantOf(context, by.id ?? '')
        : findVariant(context.state, { shop: context.shop.domain, id: owner })
    return found && presentVariant(context, found)
  },
  productVariant: (args, context) => {
    const found = variantOf(context, byId.parse(args).id)
    return found && presentVariant(context, found)
  },
  productVariants: (args, context) => {
    const { state, shop } = context
    return searchedPage(state, args, {
      listing: (wanted) => variantListing(shop.domain, wanted),
      present: (id) => {
        const found = findVariant(state, { shop: shop.domain, id })
        return found && presentVariant(context, found)
      },
    })
  },
  productVariantsCount: (args, { state, shop }) =>
    searchedCount(state, args, (wanted) => variantListing(shop.domain, wanted)),
}
