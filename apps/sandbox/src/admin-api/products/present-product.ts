import { findFile, type StoredFile } from '../../files/file'
import { presentFile, presentImage, statusOf } from '../../files/present-file'
import { connection, pageArguments } from '../../graphql/connection'
import { gid } from '../../graphql/gid'
import { searchedPage } from '../../graphql/searched-list'
import { shopifyTime } from '../../graphql/time'
import { isPublished } from '../../products/catalog'
import { variantsOfProduct } from '../../products/find-variants'
import { listOptions, type ProductOption } from '../../products/option'
import { findProduct, type Product } from '../../products/product'
import { listMedia } from '../../products/product-media'
import { findVariant, titleOf, usedValues, type Variant } from '../../products/variant'
import { offersNoChoice, variantFacts } from '../../products/variant-facts'
import type { Context } from '../context'
import { presentItem } from '../inventory/present-inventory'
import { metafieldsOf } from '../metafields/present-metafield'
import { publishedFields } from '../publications/published-fields'
import { presentCategory } from '../taxonomy/present-category'
import { once } from './once'
import { compareAtPriceRange, priceRange } from './price-ranges'
import { collectionsOf, isInCollection } from './product-collections'
import { previewUrl, textOf } from './product-texts'

/** A product as `Product` of the schema. @param newFileIds media that this very request brought */
export function presentProduct(
  context: Context,
  product: Product,
  { newFileIds = [] }: { newFileIds?: number[] | undefined } = {},
) {
  const { state, shop } = context
  const { id, title, handle, status, descriptionHtml, vendor, productType, tags } = product
  const facts = once(() => variantFacts(state, id))
  const media = () => listMedia(state, { shop: shop.domain, id })
  const readyImages = () => media().filter((file) => statusOf(context, file) === 'READY')
  return {
    __typename: 'Product',
    id: gid('Product', id),
    legacyResourceId: String(id),
    title,
    handle,
    status,
    descriptionHtml,
    bodyHtml: descriptionHtml,
    description: ({ truncateAt }: { truncateAt?: number }) => textOf(descriptionHtml, truncateAt),
    descriptionPlainSummary: () => textOf(descriptionHtml, 255),
    vendor,
    productType,
    tags,
    templateSuffix: product.templateSuffix,
    seo: { title: product.seoTitle, description: product.seoDescription },
    isGiftCard: false,
    giftCardTemplateSuffix: null,
    requiresSellingPlan: product.requiresSellingPlan,
    category: product.category === null ? null : presentCategory(product.category),
    hasVariantsThatRequiresComponents: false,
    createdAt: shopifyTime(product.createdAt),
    updatedAt: shopifyTime(product.updatedAt),
    publishedAt: product.publishedAt && shopifyTime(product.publishedAt),
    onlineStoreUrl: isPublished(product) ? `https://${shop.domain}/products/${handle}` : null,
    ...publishedFields(context, {
      ...{ type: 'Product', id, publishedAt: product.publishedAt, isActive: status === 'ACTIVE' },
      present: (): object => presentProduct(context, product),
    }),
    collections: (args: unknown) =>
      collectionsOf(context, product, { args, present: (each): object => presentProduct(context, each) }),
    inCollection: (args: unknown) => isInCollection(context, product, args),
    onlineStorePreviewUrl: previewUrl(shop, product),
    storefrontId: gid('Product', id),
    options: ({ first }: { first?: number }) => presentOptions(context, id).slice(0, first),
    variants: (args: unknown) =>
      searchedPage(state, args, {
        listing: ({ sortKey }) => variantsOfProduct(id, sortKey ?? 'POSITION'),
        present: (variantId) => {
          const variant = findVariant(state, { shop: shop.domain, id: variantId })
          return variant && presentVariant(context, variant, product)
        },
      }),
    variantsCount: () => ({ count: facts().count, precision: 'EXACT' }),
    totalVariants: () => facts().count,
    hasOnlyDefaultVariant: () => offersNoChoice(facts()),
    hasOutOfStockVariants: () => facts().hasOutOfStock,
    totalInventory: () => facts().units,
    tracksInventory: () => facts().isTracked,
    priceRangeV2: () => priceRange(context, facts()),
    compareAtPriceRange: () => compareAtPriceRange(context, facts()),
    media: (args: unknown) =>
      filePage(args, media(), (file) => presentFile(context, file, { fresh: newFileIds.includes(file.id) })),
    mediaCount: () => ({ count: media().length, precision: 'EXACT' }),
    images: (args: unknown) => filePage(args, readyImages(), (file) => presentProductImage(context, file)),
    featuredMedia: () => {
      const [first] = readyImages()
      return first ? presentFile(context, first) : null
    },
    featuredImage: () => {
      const [first] = readyImages()
      return first ? presentProductImage(context, first) : null
    },
    ...metafieldsOf(context, { type: 'PRODUCT', id }),
  }
}

/** A variant as `ProductVariant` of the schema. @param known its product, when the caller has it */
export function presentVariant(context: Context, variant: Variant, known?: Product) {
  const { state, shop } = context
  const product = known ?? findProduct(state, { shop: shop.domain, id: variant.productId })
  if (!product) throw new Error(`variant ${variant.id} has no product`)
  const title = titleOf(variant)
  const { fileId } = variant
  const file = once(() => (fileId === null ? null : findFile(state, { shop: shop.domain, id: fileId })))
  return {
    __typename: 'ProductVariant',
    id: gid('ProductVariant', variant.id),
    legacyResourceId: String(variant.id),
    title,
    displayName: `${product.title} - ${title}`,
    position: variant.position,
    price: variant.price,
    compareAtPrice: variant.compareAtPrice,
    sku: variant.sku,
    barcode: variant.barcode,
    taxable: variant.taxable,
    taxCode: variant.taxCode,
    inventoryPolicy: variant.inventoryPolicy,
    inventoryQuantity: variant.available,
    availableForSale: isForSale(product, variant),
    requiresComponents: false,
    selectedOptions: variant.values.map(({ option, value, valueId }) => ({
      name: option,
      value,
      optionValue: { id: gid('ProductOptionValue', valueId), name: value, hasVariants: true },
    })),
    image: () => {
      const found = file()
      return found && statusOf(context, found) === 'READY' ? presentProductImage(context, found) : null
    },
    media: (args: unknown) => {
      const found = file()
      return filePage(args, found ? [found] : [], (each) => presentFile(context, each))
    },
    inventoryItem: () => presentItem(context, variant, (each) => presentVariant(context, each, product)),
    storefrontId: gid('ProductVariant', variant.id),
    createdAt: shopifyTime(variant.createdAt),
    updatedAt: shopifyTime(variant.updatedAt),
    product: () => presentProduct(context, product),
    ...metafieldsOf(context, { type: 'PRODUCTVARIANT', id: variant.id }),
  }
}

const isForSale = ({ status }: Product, { tracked, inventoryPolicy, available }: Variant): boolean =>
  status === 'ACTIVE' && (!tracked || inventoryPolicy === 'CONTINUE' || available > 0)

/** `values` are those in use; `optionValues` all there are. */
function presentOptions({ state }: Context, productId: number) {
  const used = usedValues(state, productId)
  return listOptions(state, productId).map((option) => presentOption(option, used))
}

function presentOption({ id, name, position, values }: ProductOption, used: Set<number>) {
  return {
    id: gid('ProductOption', id),
    name,
    position,
    values: values.filter((value) => used.has(value.id)).map((value) => value.name),
    optionValues: values.map((value) => ({
      id: gid('ProductOptionValue', value.id),
      name: value.name,
      hasVariants: used.has(value.id),
      linkedMetafieldValue: null,
      swatch: null,
    })),
    linkedMetafield: null,
  }
}

function filePage(args: unknown, files: StoredFile[], present: (file: StoredFile) => object) {
  return connection(files, pageArguments.parse(args), { present, sortValue: ({ id }) => id })
}

const presentProductImage = (context: Context, file: StoredFile) => ({
  ...presentImage(context, file),
  id: gid('ProductImage', file.id),
})
