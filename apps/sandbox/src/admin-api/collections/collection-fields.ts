import { z } from 'zod'
import {
  type Collection,
  deleteCollection,
  findCollection,
  findCollectionByHandle,
} from '../../collections/collection'
import { collectionListing } from '../../collections/find-collections'
import { searchedCount, searchedPage } from '../../graphql/searched-list'
import type { Context, Roots } from '../context'
import { beginJob } from '../jobs'
import { presentProduct } from '../products/present-product'
import { presentShop } from '../shop-fields'
import { changeMembers } from './change-members'
import { tellOfCollectionDeletion } from './collection-events'
import { collectionOf } from './collection-identifier'
import { createCollection } from './create-collection'
import { presentCollection } from './present-collection'
import { reorderMembers } from './reorder-members'
import { updateCollection } from './update-collection'

const identifier = z.strictObject({ id: z.string().nullish(), handle: z.string().nullish() })

export const collectionFields: Roots = {
  QueryRoot: {
    collection: (args, context) =>
      shown(context, collectionOf(context, z.object({ id: z.string() }).parse(args).id)),
    collectionByHandle: (args, context) =>
      shown(context, byHandle(context, z.object({ handle: z.string() }).parse(args).handle)),
    collectionByIdentifier: (args, context) => {
      const { id, handle } = z.object({ identifier }).parse(args).identifier
      return shown(context, id != null ? collectionOf(context, id) : byHandle(context, handle ?? ''))
    },
    collections: (args, context) => {
      const { state, shop } = context
      return searchedPage(state, args, {
        listing: (wanted) => collectionListing(shop.domain, wanted),
        present: (id) => shown(context, findCollection(state, { shop: shop.domain, id })),
      })
    },
    collectionsCount: (args, { state, shop }) =>
      searchedCount(state, args, (wanted) => collectionListing(shop.domain, wanted)),
  },
  Mutation: {
    collectionCreate: (args, context) => {
      const { collection, errors } = createCollection(args, context)
      return { collection: shown(context, collection), userErrors: errors }
    },
    collectionUpdate: (args, context) => {
      const { collection, errors } = updateCollection(args, context)
      const job = collection?.rules ? beginJob(context.state, context.shop.domain) : null
      return { collection: shown(context, collection), job, userErrors: errors }
    },
    collectionDelete: (args, context) => {
      const { id } = z.object({ input: z.object({ id: z.string() }) }).parse(args).input
      const found = collectionOf(context, id)
      const shop = presentShop(context)
      if (!found) {
        const error = { field: ['id'], message: 'Collection does not exist' }
        return { deletedCollectionId: null, shop, userErrors: [error] }
      }
      deleteCollection(context.state, found.id)
      tellOfCollectionDeletion(context, found)
      return { deletedCollectionId: id, shop, userErrors: [] }
    },
    collectionAddProducts: (args, context) => {
      const { collection, errors } = changeMembers(args, context, 'add')
      return { collection: shown(context, collection), userErrors: errors }
    },
    collectionAddProductsV2: (args, context) =>
      changedLater(context, changeMembers(args, context, 'add').errors),
    collectionRemoveProducts: (args, context) =>
      changedLater(context, changeMembers(args, context, 'remove').errors),
    collectionReorderProducts: (args, context) => changedLater(context, reorderMembers(args, context)),
  },
}

const shown = (context: Context, collection: Collection | null) =>
  collection && presentCollection(context, collection, (product) => presentProduct(context, product))

const byHandle = ({ state, shop }: Context, handle: string) =>
  findCollectionByHandle(state, { shop: shop.domain, handle })

const changedLater = (context: Context, userErrors: object[]) => ({
  job: userErrors.length > 0 ? null : beginJob(context.state, context.shop.domain),
  userErrors,
})
