import { z } from 'zod'
import { readGid } from '../graphql/gid'
import { searchedPage } from '../graphql/searched-list'
import { type CatalogProduct, findWholeProduct, isPublished } from '../products/catalog'
import type { StorefrontContext, StorefrontRoots } from './context'
import { presentProduct } from './present-product'
import { publishedListing } from './published-listing'

const identifier = z.object({ id: z.string().nullish(), handle: z.string().nullish() })

export const productFields: StorefrontRoots = {
  QueryRoot: {
    product: (args, context) => shown(context, findPublished(context, identifier.parse(args))),
    productByHandle: (args, context) => shown(context, findPublished(context, identifier.parse(args))),
    products: (args, context) => {
      const { state, shop } = context
      return searchedPage(state, args, {
        listing: (wanted) => publishedListing(shop.domain, wanted),
        present: (id) => {
          const found = findWholeProduct(state, { shop: shop.domain, id })
          return found && presentProduct(context, found)
        },
      })
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
