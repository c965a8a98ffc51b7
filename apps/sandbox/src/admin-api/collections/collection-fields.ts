import { z } from 'zod'
import {
  type Collection,
  deleteCollection,
  findCollection,
  findCollectionByHandle,
} from '../../collections/collection'
import { pageArguments } from '../../graphql/connection'
import { parseSearch, type Term } from '../../graphql/search-query'
import { keyTerm, momentOf, momentTerm, numberTerm, searchSql } from '../../graphql/search-sql'
import { allOf, anyOf, type Sql } from '../../graphql/sql'
import { countUpTo, type Listing, sqlPage } from '../../graphql/sql-page'
import type { Context, Roots } from '../context'
import { beginJob } from '../jobs'
import { presentProduct } from '../products/present-product'
import { limited } from '../products/product-queries'
import { presentShop } from '../shop-fields'
import { changeMembers } from './change-members'
import { tellOfCollectionDeletion } from './collection-events'
import { collectionOf } from './collection-identifier'
import { createCollection } from './create-collection'
import { presentCollection } from './present-collection'
import { reorderMembers } from './reorder-members'
import { updateCollection } from './update-collection'

const listArguments = pageArguments.extend({
  query: z.string().nullish(),
  sortKey: z.string().nullish(),
  savedSearchId: z.null().optional(),
})
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
      const { query, sortKey, savedSearchId: _, ...given } = listArguments.parse(args)
      const { state, shop } = context
      return sqlPage(state, listingOf(shop.domain, { query, sortKey }), {
        given,
        present: (id) => shown(context, findCollection(state, { shop: shop.domain, id })),
      })
    },
    collectionsCount: (args, { state, shop }) => {
      const { query, limit } = z
        .object({ query: z.string().nullish(), limit: z.number().nullish() })
        .parse(args)
      return limited(limit, (most) => countUpTo(state, listingOf(shop.domain, { query }), most))
    },
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

type Asked = { query?: string | null | undefined; sortKey?: string | null | undefined }

const SORTS: Record<string, string> = {
  ID: 'collection.id',
  RELEVANCE: 'collection.id',
  TITLE: 'collection.title_key',
  UPDATED_AT: momentOf('collection.updated_at'),
}

function listingOf(shop: string, { query, sortKey }: Asked): Listing {
  const ofShop: Sql = { sql: 'collection.shop = ?', values: [shop] }
  const found = query ? [searchSql(parseSearch(query), collectionTerm)] : []
  const sort = SORTS[sortKey ?? 'ID'] ?? 'collection.id'
  return { from: 'collection', where: allOf([ofShop, ...found]), id: 'collection.id', sort }
}

function collectionTerm(term: Term): Sql {
  switch (term.field) {
    case '':
    case 'title':
      return anyOf([
        keyTerm('collection.title_key', term),
        { sql: 'instr(collection.title_key, ?) > 0', values: [term.value.toLowerCase().replace(/\*$/, '')] },
      ])
    case 'handle':
      return keyTerm('collection.handle', term)
    case 'id':
      return numberTerm('collection.id', term)
    case 'updated_at':
      return momentTerm('collection.updated_at', term)
    case 'collection_type':
      return { sql: `collection.rules is ${term.value === 'smart' ? 'not null' : 'null'}`, values: [] }
    case 'product_id':
      return {
        sql: 'collection.id in (select collection_id from collection_product where product_id = ?)',
        values: [Number(term.value)],
      }
    case 'published_status':
      return {
        sql: `collection.published_at is ${/^un|hidden/.test(term.value) ? 'null' : 'not null'}`,
        values: [],
      }
    default:
      throw new Error(`Souk sandbox: collections cannot be searched by ${term.field}`)
  }
}
