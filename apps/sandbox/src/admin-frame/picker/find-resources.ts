import { z } from 'zod'
import type { Context } from '../../context'
import { readGid } from '../../graphql/gid'
import { allOf, type Sql } from '../../graphql/sql'
import { sqlPage } from '../../graphql/sql-page'
import { type CatalogProduct, findWholeProduct } from '../../products/catalog'
import { productListing } from '../../products/find-products'
import { findVariant } from '../../products/variant'
import { findInstalledApp, type Shop } from '../../shops'
import { Refused } from '../refused'
import { pickedProduct } from './picked-product'
import type { PickerPage } from './resources'

const PAGE_SIZE = 25

const request = z.object({
  type: z.enum(['product', 'variant', 'collection']),
  query: z.string(),
  filter: z.object({
    hidden: z.boolean(),
    draft: z.boolean(),
    archived: z.boolean(),
    query: z.string(),
  }),
  selectionIds: z.array(z.object({ id: z.string() })),
  cursor: z.string().nullable(),
})

/** One page of what the resource picker shows, and what the app has preselected. */
export function findResources(context: Context, shop: Shop, asked: unknown): PickerPage {
  const { state, config } = context
  const { type, query, filter, selectionIds, cursor } = request.parse(asked)
  if (type === 'collection') throw new Refused('Souk sandbox: collections in resourcePicker are not built')
  const granted = findInstalledApp(state, { shop: shop.domain, apiKey: config.app.apiKey })?.scopes ?? []
  if (!granted.some((scope) => /^(read|write)_products$/.test(scope)))
    throw new Refused('App Bridge: resourcePicker needs the access scope read_products')

  const { from, where, id } = productListing(shop.domain, { query: typed(query) })
  const listing = {
    from,
    where: allOf([where, productListing(shop.domain, { query: filter.query }).where, isShown(filter)]),
    id,
    sort: 'product.title_key',
  }
  const inForm = (product: CatalogProduct) => pickedProduct(state, { shop, product })
  const page = sqlPage(state, listing, {
    given: { first: PAGE_SIZE, after: cursor },
    present: (productId) => findWholeProduct(state, { shop: shop.domain, id: productId }),
  })
  return {
    products: page.nodes.map(inForm),
    preselected: selectionIds.flatMap(({ id: chosen }) => productOf(context, shop, chosen) ?? []).map(inForm),
    collections: [],
    cursor: page.pageInfo.hasNextPage() ? page.pageInfo.endCursor : null,
  }
}

type Filter = z.infer<typeof request>['filter']

function isShown({ hidden, draft, archived }: Filter): Sql {
  const statuses = ['ACTIVE', 'UNLISTED', ...(draft ? ['DRAFT'] : []), ...(archived ? ['ARCHIVED'] : [])]
  const ofStatus = { sql: `product.status in (${statuses.map(() => '?')})`, values: statuses }
  return allOf([ofStatus, ...(hidden ? [] : [{ sql: 'product.published_at is not null', values: [] }])])
}

/** Words that are still being typed find what begins with them; search syntax is left as it is. */
const typed = (query: string): string =>
  /^[\p{L}\p{N} ]+$/u.test(query.trim()) ? `${query.trim()}*` : query.trim()

/** The product with this global id, or that of the variant with it. */
function productOf({ state }: Context, { domain }: Shop, id: string): CatalogProduct | null {
  const variantId = readGid('ProductVariant', id)
  const variant = variantId === null ? null : findVariant(state, { shop: domain, id: variantId })
  const productId = variant?.productId ?? readGid('Product', id)
  return productId === null ? null : findWholeProduct(state, { shop: domain, id: productId })
}
