import { z } from 'zod'
import type { Context } from '../../context'
import { readGid } from '../../graphql/gid'
import { type CatalogProduct, findWholeProduct, searchCatalog } from '../../products/catalog'
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
  if (type === 'collection')
    throw new Refused('Souk sandbox: collections are not built, so resourcePicker has none')
  const granted = findInstalledApp(state, { shop: shop.domain, apiKey: config.app.apiKey })?.scopes ?? []
  if (!granted.some((scope) => /^(read|write)_products$/.test(scope)))
    throw new Refused('App Bridge: resourcePicker needs the access scope read_products')

  const allowed = new Set(
    searchCatalog(state, { shop: shop.domain, query: filter.query }).map(({ id }) => id),
  )
  const found = searchCatalog(state, { shop: shop.domain, query: typed(query) })
    .filter(({ id }) => allowed.has(id))
    .filter((product) => isShown(product, filter))
    .sort((one, other) => one.title.localeCompare(other.title))
  const from = Number(cursor ?? 0)
  const preselected = selectionIds.flatMap(({ id }) => productOf(context, shop, id) ?? [])
  const inForm = (product: CatalogProduct) => pickedProduct(state, { shop, product })
  return {
    products: found.slice(from, from + PAGE_SIZE).map(inForm),
    preselected: preselected.map(inForm),
    collections: [],
    cursor: found.length > from + PAGE_SIZE ? String(from + PAGE_SIZE) : null,
  }
}

type Filter = z.infer<typeof request>['filter']

function isShown({ status, publishedAt }: CatalogProduct, { hidden, draft, archived }: Filter): boolean {
  if (status === 'DRAFT' && !draft) return false
  if (status === 'ARCHIVED' && !archived) return false
  return hidden || publishedAt !== null
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
