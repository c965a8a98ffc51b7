import { z } from 'zod'
import { pageArguments } from '../../graphql/connection'
import { readGid } from '../../graphql/gid'
import { parseSearch, type Term } from '../../graphql/search-query'
import { flagTerm, keyTerm, momentTerm, numberTerm, searchSql } from '../../graphql/search-sql'
import { allOf, type Sql } from '../../graphql/sql'
import { countUpTo, type Listing, sqlPage } from '../../graphql/sql-page'
import { findLocation, primaryLocation } from '../../inventory/location'
import { ON_HAND, QUANTITY_NAMES } from '../../inventory/quantity-names'
import type { Variant } from '../../products/variant'
import type { Context, Roots } from '../context'
import { presentVariant } from '../products/present-product'
import { limited } from '../products/product-queries'
import { inventoryNode } from './inventory-node'
import { variantOfItem } from './item-identifier'
import { presentItem } from './present-inventory'
import { presentLocation } from './present-location'

const listArguments = pageArguments.extend({ query: z.string().nullish() })
const locationsArguments = listArguments.extend({
  sortKey: z.string().nullish(),
  includeInactive: z.boolean().nullish(),
  includeLegacy: z.boolean().nullish(),
})
const byId = z.object({ id: z.string() })

const variantIn = (context: Context) => (variant: Variant) => presentVariant(context, variant)

export const inventoryQueries: Roots['QueryRoot'] = {
  location: (args, context) => {
    const { id } = z.object({ id: z.string().nullish() }).parse(args)
    const { state, shop } = context
    const number = id == null ? primaryLocation(state, shop.domain) : (readGid('Location', id) ?? 0)
    const found = findLocation(state, { shop: shop.domain, id: number })
    return found && presentLocation(context, found)
  },
  locations: (args, context) => {
    const { query, sortKey, includeInactive, includeLegacy: _, ...given } = locationsArguments.parse(args)
    const { state, shop } = context
    return sqlPage(state, locationListing(shop.domain, { query, sortKey, includeInactive }), {
      given,
      present: (id) => {
        const found = findLocation(state, { shop: shop.domain, id })
        return found && presentLocation(context, found)
      },
    })
  },
  locationsCount: (args, { state, shop }) => {
    const { query, limit } = z
      .object({ query: z.string().nullish(), limit: z.number().nullish() })
      .parse(args)
    return limited(limit, (most) => countUpTo(state, locationListing(shop.domain, { query }), most))
  },
  inventoryItem: (args, context) => inventoryNode(context, byId.parse(args).id),
  inventoryItems: (args, context) => {
    const { query, ...given } = listArguments.parse(args)
    return sqlPage(context.state, itemListing(context.shop.domain, query ?? ''), {
      given,
      present: (id) => {
        const found = variantOfItem(context, id)
        return found && presentItem(context, found, variantIn(context))
      },
    })
  },
  inventoryLevel: (args, context) => inventoryNode(context, byId.parse(args).id),
  inventoryProperties: () => ({
    quantityNames: QUANTITY_NAMES.map((name) => ({
      name,
      displayName: `${name[0]?.toUpperCase()}${name.slice(1).replace('_', ' ')}`,
      isInUse: ['available', 'committed', 'on_hand'].includes(name),
      belongsTo: ON_HAND.includes(name) ? ['on_hand'] : [],
      comprises: name === 'on_hand' ? ON_HAND : [],
    })),
  }),
}

type Asked = {
  query?: string | null | undefined
  sortKey?: string | null | undefined
  includeInactive?: boolean | null | undefined
}

function locationListing(shop: string, { query, sortKey, includeInactive }: Asked): Listing {
  const ofShop: Sql = { sql: 'location.shop = ?', values: [shop] }
  const active: Sql[] = includeInactive ? [] : [{ sql: 'location.is_active = 1', values: [] }]
  const found = query ? [searchSql(parseSearch(query), locationTerm)] : []
  const sort = (sortKey ?? 'NAME') === 'NAME' ? 'location.name' : 'location.id'
  return { from: 'location', where: allOf([ofShop, ...active, ...found]), id: 'location.id', sort }
}

function locationTerm(term: Term): Sql {
  switch (term.field) {
    case '':
    case 'name':
      return keyTerm('lower(location.name)', term)
    case 'id':
      return numberTerm('location.id', term)
    case 'active':
      return flagTerm({ sql: 'location.is_active = 1', values: [] }, term)
    case 'created_at':
      return momentTerm('location.created_at', term)
    default:
      throw new Error(`Souk sandbox: locations cannot be searched by ${term.field}`)
  }
}

function itemListing(shop: string, query: string): Listing {
  const ofShop: Sql = { sql: 'product.shop = ?', values: [shop] }
  return {
    from: `inventory_item item join product_variant variant on variant.id = item.variant_id
      join product on product.id = variant.product_id`,
    where: query === '' ? ofShop : allOf([ofShop, searchSql(parseSearch(query), itemTerm)]),
    id: 'item.id',
    sort: 'item.id',
  }
}

function itemTerm(term: Term): Sql {
  switch (term.field) {
    case 'id':
      return numberTerm('item.id', term)
    case 'sku':
    case '':
      return keyTerm('item.sku_key', term)
    case 'created_at':
    case 'updated_at':
      return momentTerm(`variant.${term.field}`, term)
    default:
      throw new Error(`Souk sandbox: inventory items cannot be searched by ${term.field}`)
  }
}
