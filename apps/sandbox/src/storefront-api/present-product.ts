import { z } from 'zod'
import { textOf } from '../admin-api/products/product-texts'
import { findFile, type StoredFile } from '../files/file'
import { fileUrl } from '../files/file-url'
import { connection, pageArguments } from '../graphql/connection'
import { gid } from '../graphql/gid'
import { searchedPage } from '../graphql/searched-list'
import { shopifyTime } from '../graphql/time'
import type { CatalogProduct } from '../products/catalog'
import { variantsOfProduct } from '../products/find-variants'
import { amountText, hundredths } from '../products/money'
import { listMedia } from '../products/product-media'
import { titleOf, type Variant } from '../products/variant'
import type { StorefrontContext } from './context'

/** A published product as `Product` of the Storefront API's schema. */
export function presentProduct(context: StorefrontContext, product: CatalogProduct) {
  const { state, shop } = context
  const { id, title, handle, descriptionHtml, variants } = product
  const images = () =>
    listMedia(state, { shop: shop.domain, id }).filter(
      ({ kind, error }) => kind === 'MediaImage' && error === null,
    )
  const filePage = (args: unknown, present: (file: StoredFile) => object) =>
    connection(images(), pageArguments.parse(args), { present, sortValue: (file) => file.id })
  const present = (variant: Variant) => presentVariant(context, product, variant)
  return {
    __typename: 'Product',
    id: gid('Product', id),
    title,
    handle,
    description: ({ truncateAt }: { truncateAt?: number }) => textOf(descriptionHtml, truncateAt),
    descriptionHtml,
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    seo: { title: product.seoTitle, description: product.seoDescription },
    isGiftCard: false,
    requiresSellingPlan: false,
    createdAt: shopifyTime(product.createdAt),
    updatedAt: shopifyTime(product.updatedAt),
    publishedAt: shopifyTime(product.publishedAt ?? product.createdAt),
    onlineStoreUrl: `https://${shop.domain}/products/${handle}`,
    trackingParameters: null,
    availableForSale: variants.some(isForSale),
    totalInventory: variants.reduce((sum, { available }) => sum + available, 0),
    options: ({ first }: { first?: number }) => product.options.slice(0, first).map(presentOption),
    variants: (args: unknown) =>
      searchedPage(state, args, {
        listing: ({ sortKey }) => variantsOfProduct(id, sortKey ?? 'POSITION'),
        present: (variantId) => {
          const variant = variants.find((each) => each.id === variantId)
          return variant ? present(variant) : null
        },
      }),
    variantsCount: { count: variants.length, precision: 'EXACT' },
    variantBySelectedOptions: (args: unknown) => {
      const found = variantOf(variants, selected.parse(args).selectedOptions)
      return found ? present(found) : null
    },
    selectedOrFirstAvailableVariant: (args: unknown) => {
      const { selectedOptions } = selected.partial().parse(args)
      const asked = selectedOptions && variantOf(variants, selectedOptions)
      const found = asked ?? variants.find(isForSale) ?? variants[0]
      return found ? present(found) : null
    },
    priceRange: range(
      context,
      variants.map(({ price }) => price),
    ),
    compareAtPriceRange: range(
      context,
      variants.flatMap(({ compareAtPrice }) => compareAtPrice ?? []),
    ),
    featuredImage: () => {
      const [first] = images()
      return first ? presentImage(context, first) : null
    },
    images: (args: unknown) => filePage(args, (file) => presentImage(context, file)),
    media: (args: unknown) => filePage(args, (file) => presentMedia(context, file)),
    collections: (args: unknown) =>
      connection<{ id: number }, { id: number }>([], pageArguments.parse(args), {
        present: (each) => each,
        sortValue: () => 0,
      }),
  }
}

/** A variant of a published product as `ProductVariant` of the schema. */
export function presentVariant(context: StorefrontContext, product: CatalogProduct, variant: Variant) {
  const { state, shop } = context
  const { price, compareAtPrice, fileId } = variant
  const file = fileId === null ? null : findFile(state, { shop: shop.domain, id: fileId })
  const [first] = listMedia(state, { shop: shop.domain, id: product.id })
  const image = file ?? first
  return {
    __typename: 'ProductVariant',
    id: gid('ProductVariant', variant.id),
    title: titleOf(variant),
    sku: variant.sku,
    barcode: variant.barcode,
    price: money(context, price),
    compareAtPrice: compareAtPrice === null ? null : money(context, compareAtPrice),
    availableForSale: isForSale(variant),
    currentlyNotInStock: variant.tracked && variant.available <= 0 && isForSale(variant),
    quantityAvailable: variant.available,
    requiresShipping: variant.requiresShipping,
    requiresComponents: false,
    taxable: variant.taxable,
    weight: variant.weightValue,
    weightUnit: variant.weightUnit,
    selectedOptions: variant.values.map(({ option, value }) => ({ name: option, value })),
    quantityRule: { increment: 1, minimum: 1, maximum: null },
    unitPrice: null,
    image: image ? presentImage(context, image) : null,
    product: () => presentProduct(context, product),
  }
}

const selected = z.object({ selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })) })

const variantOf = (variants: Variant[], wanted: { name: string; value: string }[]) =>
  variants.find(({ values }) =>
    values.every(({ option, value }) => wanted.some((each) => each.name === option && each.value === value)),
  )

const isForSale = ({ tracked, inventoryPolicy, available }: Variant): boolean =>
  !tracked || inventoryPolicy === 'CONTINUE' || available > 0

const presentOption = ({ id, name, values }: CatalogProduct['options'][number]) => ({
  id: gid('ProductOption', id),
  name,
  values: values.map((value) => value.name),
  optionValues: values.map((value) => ({
    id: gid('ProductOptionValue', value.id),
    name: value.name,
    swatch: null,
  })),
})

export function presentImage({ shop }: Pick<StorefrontContext, 'shop'>, file: StoredFile) {
  const url = fileUrl(shop, file)
  return {
    id: gid('ProductImage', file.id),
    altText: file.alt,
    width: file.width,
    height: file.height,
    // Transformations are asked for in the address; the sandbox serves the original to all of them.
    url: () => url,
    src: url,
    originalSrc: url,
    transformedSrc: () => url,
    thumbhash: null,
  }
}

const presentMedia = (context: StorefrontContext, file: StoredFile) => ({
  __typename: file.kind,
  id: gid(file.kind, file.id),
  alt: file.alt,
  mediaContentType: 'IMAGE',
  image: presentImage(context, file),
  previewImage: presentImage(context, file),
})

const money = ({ shop }: StorefrontContext, price: string) => ({
  amount: amountText(price),
  currencyCode: shop.currency,
})

/** Nought to nought when there is no price. */
function range(context: StorefrontContext, prices: string[]) {
  const sorted = prices.toSorted((a, b) => Number(hundredths(a) - hundredths(b)))
  return {
    minVariantPrice: money(context, sorted[0] ?? '0.00'),
    maxVariantPrice: money(context, sorted.at(-1) ?? '0.00'),
  }
}
