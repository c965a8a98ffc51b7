import { fileUrl } from '../../files/file-url'
import { gid } from '../../graphql/gid'
import { shopifyTime } from '../../graphql/time'
import type { CatalogProduct } from '../../products/catalog'
import { listMedia } from '../../products/product-media'
import { isDefaultOnly, titleOf, type Variant } from '../../products/variant'
import type { Shop } from '../../shops'
import type { State } from '../../state'
import type { PickedProduct, PickedVariant } from './resources'

type Of = { shop: Shop; product: CatalogProduct }

/** A product in the form in which the resource picker answers. */
export function pickedProduct(state: State, { shop, product }: Of): PickedProduct {
  const { variants, options } = product
  const images = listMedia(state, { shop: shop.domain, id: product.id })
    .filter(({ error }) => error === null)
    .map((file) => ({
      fileId: file.id,
      id: gid('ProductImage', file.id),
      altText: file.alt ?? '',
      originalSrc: fileUrl(shop, file),
    }))
  return {
    id: gid('Product', product.id),
    availablePublicationCount: product.publishedAt === null ? 0 : 1,
    createdAt: shopifyTime(product.createdAt),
    descriptionHtml: product.descriptionHtml,
    handle: product.handle,
    hasOnlyDefaultVariant: isDefaultOnly(variants),
    images: images.map(({ fileId: _, ...image }) => image),
    options: options.map(({ id, name, position, values }) => ({
      id: gid('ProductOption', id),
      name,
      position,
      values: values.map((value) => value.name),
    })),
    productType: product.productType,
    publishedAt: product.publishedAt && shopifyTime(product.publishedAt),
    tags: product.tags,
    templateSuffix: product.templateSuffix,
    title: product.title,
    totalInventory: variants.reduce((sum, { available }) => sum + available, 0),
    totalVariants: variants.length,
    tracksInventory: variants.some(({ tracked }) => tracked),
    updatedAt: shopifyTime(product.updatedAt),
    // App Bridge's types know of no unlisted products.
    status: product.status === 'UNLISTED' ? 'ACTIVE' : product.status,
    vendor: product.vendor,
    variants: variants.map((variant) => {
      const { fileId: _, ...image } = images.find(({ fileId }) => fileId === variant.fileId) ?? {}
      return { ...pickedVariant(product, variant), image: isImage(image) ? image : null }
    }),
  }
}

const isImage = (image: Partial<PickedProduct['images'][number]>): image is PickedProduct['images'][number] =>
  image.id !== undefined

function pickedVariant(product: CatalogProduct, variant: Variant): PickedVariant {
  const title = titleOf(variant)
  return {
    id: gid('ProductVariant', variant.id),
    availableForSale: !variant.tracked || variant.available > 0 || variant.inventoryPolicy === 'CONTINUE',
    barcode: variant.barcode,
    compareAtPrice: variant.compareAtPrice,
    createdAt: shopifyTime(variant.createdAt),
    displayName: `${product.title} - ${title}`,
    fulfillmentService: {
      id: gid('FulfillmentService', 1),
      inventoryManagement: false,
      productBased: true,
      serviceName: 'Manual',
      type: 'MANUAL',
    },
    inventoryItem: { id: gid('InventoryItem', variant.itemId) },
    inventoryManagement: variant.tracked ? 'SHOPIFY' : 'NOT_MANAGED',
    inventoryPolicy: variant.inventoryPolicy,
    inventoryQuantity: variant.available,
    position: variant.position,
    price: variant.price,
    product: { id: gid('Product', product.id) },
    requiresShipping: variant.requiresShipping,
    selectedOptions: variant.values.map(({ value }) => ({ value })),
    sku: variant.sku,
    taxable: variant.taxable,
    title,
    weight: variant.weightValue,
    weightUnit: weightUnit(variant.weightUnit),
    updatedAt: shopifyTime(variant.updatedAt),
  }
}

const UNITS = ['KILOGRAMS', 'GRAMS', 'POUNDS', 'OUNCES'] as const
const weightUnit = (unit: string) => UNITS.find((one) => one === unit) ?? 'KILOGRAMS'
