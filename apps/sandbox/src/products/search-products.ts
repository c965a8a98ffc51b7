import { matchesAll, parseSearch, type Term, Words } from '../graphql/search-query'
import { shopifyTime } from '../graphql/time'
import type { State } from '../state'
import { listProducts, type Product } from './product'
import { isDefaultOnly, listVariants, titleOf, type Variant } from './variant'

/** The products of a shop that Shopify's search finds, oldest first. */
export function searchProducts(state: State, { shop, query }: { shop: string; query: string }): Product[] {
  const search = parseSearch(query)
  return listProducts(state, shop).filter((product) => {
    const variants = lazily(() => listVariants(state, product.id))
    return matchesAll(search, (term) => fieldOf(product, variants, term))
  })
}

/** Variants are found by what they are and by what their product is. */
export function searchVariants(state: State, { shop, query }: { shop: string; query: string }): Variant[] {
  const search = parseSearch(query)
  return listProducts(state, shop).flatMap((product) =>
    listVariants(state, product.id).filter((variant) =>
      matchesAll(search, (term) => variantFieldOf(product, variant, term)),
    ),
  )
}

function fieldOf(product: Product, variants: () => Variant[], { field }: Term) {
  switch (field) {
    case '':
      return [
        ...[product.title, product.productType, product.vendor, ...product.tags],
        ...variants().flatMap(({ sku, barcode }) => [sku ?? '', barcode ?? '']),
      ].map((text) => new Words(text))
    case 'title':
      return new Words(product.title)
    case 'sku':
      return variants().map(({ sku }) => sku)
    case 'barcode':
      return variants().map(({ barcode }) => barcode)
    case 'price':
      return variants().map(({ price }) => Number(price))
    case 'variant_id':
      return variants().map(({ id }) => id)
    case 'variant_title':
      return variants().map((variant) => new Words(titleOf(variant)))
    case 'has_only_default_variant':
      return String(isDefaultOnly(variants()))
    case 'inventory_total':
      return variants().reduce((sum, { available }) => sum + available, 0)
    case 'is_price_reduced':
      return variants().map(({ price, compareAtPrice }) =>
        String(compareAtPrice !== null && Number(compareAtPrice) > Number(price)),
      )
    default:
      return productFieldOf(product, field)
  }
}

function productFieldOf(product: Product, field: string) {
  switch (field) {
    case 'handle':
      return product.handle
    case 'status':
      return product.status
    case 'vendor':
      return product.vendor
    case 'product_type':
      return product.productType
    case 'tag':
      return product.tags
    case 'id':
      return product.id
    case 'created_at':
      return shopifyTime(product.createdAt)
    case 'updated_at':
      return shopifyTime(product.updatedAt)
    case 'published_at':
      return product.publishedAt && shopifyTime(product.publishedAt)
    case 'published_status':
      return product.publishedAt === null ? 'unpublished' : 'published'
    case 'gift_card':
    case 'bundles':
      return 'false'
    default:
      throw new Error(`Souk sandbox: products cannot be searched by ${field}`)
  }
}

function variantFieldOf(product: Product, variant: Variant, { field }: Term) {
  switch (field) {
    case '':
      return [product.title, titleOf(variant), product.vendor, product.productType, ...product.tags]
        .concat(variant.sku ?? '', variant.barcode ?? '')
        .map((text) => new Words(text))
    case 'id':
      return variant.id
    case 'title':
      return new Words(titleOf(variant))
    case 'sku':
      return variant.sku
    case 'barcode':
      return variant.barcode
    case 'product_id':
      return product.id
    case 'product_status':
      return product.status
    case 'product_type':
      return product.productType
    case 'vendor':
      return product.vendor
    case 'tag':
      return product.tags
    case 'inventory_quantity':
      return variant.available
    case 'taxable':
      return String(variant.taxable)
    case 'updated_at':
      return shopifyTime(variant.updatedAt)
    default:
      throw new Error(`Souk sandbox: product variants cannot be searched by ${field}`)
  }
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
