import { z } from 'zod'
import type { Collection } from '../../collections/collection'
import { hasMember, memberListing } from '../../collections/members'
import { pageArguments } from '../../graphql/connection'
import { gid, readGid } from '../../graphql/gid'
import { countUpTo, sqlPage } from '../../graphql/sql-page'
import { shopifyTime } from '../../graphql/time'
import { findProduct, type Product } from '../../products/product'
import type { Context } from '../context'
import { metafieldsOf } from '../metafields/present-metafield'
import { textOf } from '../products/product-texts'
import { publishedFields } from '../publications/published-fields'

const productsArguments = pageArguments.extend({ sortKey: z.string().nullish() })

/** A collection as `Collection` of the schema. @param productOf how a product is presented */
export function presentCollection(
  context: Context,
  collection: Collection,
  productOf: (product: Product) => object,
): object {
  const { state, shop } = context
  const { id, title, handle, descriptionHtml, sortOrder, rules } = collection
  const self = () => presentCollection(context, collection, productOf)
  return {
    __typename: 'Collection',
    id: gid('Collection', id),
    legacyResourceId: String(id),
    title,
    handle,
    descriptionHtml,
    description: ({ truncateAt }: { truncateAt?: number }) => textOf(descriptionHtml, truncateAt),
    sortOrder,
    templateSuffix: collection.templateSuffix,
    seo: { title: collection.seoTitle, description: collection.seoDescription },
    ruleSet: rules && {
      appliedDisjunctively: rules.appliedDisjunctively,
      rules: rules.rules.map((rule) => ({ ...rule, conditionObject: null })),
    },
    image: null,
    storefrontId: gid('Collection', id),
    updatedAt: shopifyTime(collection.updatedAt),
    products: (args: unknown) => {
      const { sortKey, ...given } = productsArguments.parse(args)
      const { listing, isReversed } = memberListing(collection, { sortKey: sortKey ?? 'COLLECTION_DEFAULT' })
      return sqlPage(state, listing, {
        given: { ...given, reverse: isReversed !== (given.reverse === true) },
        present: (productId) => {
          const found = findProduct(state, { shop: shop.domain, id: productId })
          return found && productOf(found)
        },
      })
    },
    productsCount: () => {
      const { listing } = memberListing(collection, { sortKey: 'ID' })
      return { count: countUpTo(state, listing, Number.MAX_SAFE_INTEGER), precision: 'EXACT' }
    },
    hasProduct: (args: unknown) => {
      const wanted = readGid('Product', z.object({ id: z.string() }).parse(args).id)
      return wanted !== null && hasMember(state, collection, wanted)
    },
    ...publishedFields(context, {
      ...{ type: 'Collection', id, publishedAt: collection.publishedAt, isActive: true, present: self },
    }),
    ...metafieldsOf(context, { type: 'COLLECTION', id }),
  }
}
