import { z } from 'zod'
import { typeOfGid } from '../graphql/gid'
import type { StorefrontContext, StorefrontRoots } from './context'
import { byId, metaobjectFields } from './metaobject-fields'
import { presentProduct, presentVariant } from './present-product'
import { findPublished, productFields } from './product-fields'
import { shopFields } from './shop-fields'
import { findPublishedVariant } from './variant'

/** Anything by its global id; null for what is not there or not to be seen. */
function nodeOf(context: StorefrontContext, id: string) {
  switch (typeOfGid(id)) {
    case 'Product': {
      const product = findPublished(context, { id })
      return product && presentProduct(context, product)
    }
    case 'ProductVariant': {
      const found = findPublishedVariant(context, id)
      return found && presentVariant(context, found.product, found.variant)
    }
    case 'Metaobject':
      return byId(context, id)
    default:
      return null
  }
}

export const storefrontRoots: StorefrontRoots = {
  QueryRoot: {
    ...shopFields.QueryRoot,
    ...productFields.QueryRoot,
    ...metaobjectFields.QueryRoot,
    node: (args, context) => nodeOf(context, z.object({ id: z.string() }).parse(args).id),
    nodes: (args, context) =>
      z
        .object({ ids: z.array(z.string()) })
        .parse(args)
        .ids.map((id) => nodeOf(context, id)),
  },
  Mutation: {},
}
