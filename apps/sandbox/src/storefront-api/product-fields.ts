import { z } from 'zod'
import { productListArguments } from '../admin-api/products/sort-products'
import { connection } from '../graphql/connection'
import { readGid } from '../graphql/gid'
import { type CatalogProduct, findWholeProduct, isPublished, searchCatalog } from '../products/catalog'
import type { StorefrontContext, StorefrontRoots } from './context'
import { presentProduct } from './present-product'
import { sortCatalog } from './sort-catalog'

const identifier = z.object({ id: z.string().nullish(), handle: z.string().nullish() })

export const productFields: StorefrontRoots = {
  QueryRoot: {
    product: (args, context) => shown(context, findPublished(context, identifier.parse(args))),
    productByHandle: (args, context) => shown(context, findPublished(context, identifier.parse(args))),
    products: (args, context) => {
      const { query, sortKey, ...page } = productListArguments.parse(args)
      const found = searchCatalog(context.state, { shop: context.shop.domain, query: query ?? '' })
      const { sorted, sortValue } = sortCatalog(found.filter(isPublished), sortKey ?? 'ID')
      return connection(sorted, page, { present: (product) => presentProduct(context, product), sortValue })
    },
  },
  Mutation: {},
}

/** What the shop shows to shoppers; a draft and an archived product are not there. */
export function findPublished(
  { state, shop }: StorefrontContext,
  { id, handle }: z.infer<typeof identifier>,
): CatalogProduct | null {
  const number = id == null ? null : readGid('Product', id)
  const by = number !== null ? { id: number } : id == null && handle != null ? { handle } : null
  const product = by && findWholeProduct(state, { shop: shop.domain, ...by })
  return product && isPublished(product) ? product : null
}

const shown = (context: StorefrontContext, product: CatalogProduct | null) =>
  product && presentProduct(context, product)
