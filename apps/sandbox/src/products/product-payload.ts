import { fileUrl } from '../files/file-url'
import { gid } from '../graphql/gid'
import type { Shop } from '../shops'
import type { State } from '../state'
import { localTime } from '../webhooks/local-time'
import { listOptions } from './option'
import type { Product } from './product'
import { listMedia } from './product-media'
import { categoryGid, findCategory } from './taxonomy'
import { listVariants, titleOf, type Variant } from './variant'

/** What `products/create` and `products/update` tell: the whole product as REST knew it. */
export function productPayload(state: State, { shop, product }: { shop: Shop; product: Product }) {
  const { id, title, handle, vendor, tags, status } = product
  const time = (iso: string) => localTime(new Date(iso), shop.timezone)
  const variants = listVariants(state, id)
  const media = listMedia(state, { shop: shop.domain, id })
  const images = media
    .filter(({ error, kind }) => kind === 'MediaImage' && error === null)
    .map((file, index) => ({
      id: file.id,
      alt: file.alt,
      position: index + 1,
      product_id: id,
      created_at: time(file.createdAt),
      updated_at: time(file.updatedAt),
      admin_graphql_api_id: gid('ProductImage', file.id),
      width: file.width,
      height: file.height,
      src: fileUrl(shop, file),
      variant_ids: idsWith(variants, file.id),
    }))
  return {
    admin_graphql_api_id: gid('Product', id),
    body_html: product.descriptionHtml,
    created_at: time(product.createdAt),
    handle,
    id,
    product_type: product.productType,
    published_at: product.publishedAt && time(product.publishedAt),
    template_suffix: product.templateSuffix,
    title,
    updated_at: time(product.updatedAt),
    vendor,
    status: status.toLowerCase(),
    published_scope: 'global',
    tags: tags.join(', '),
    variants: variants.map((variant) => variantPayload(variant, time)),
    options: listOptions(state, id).map((option) => ({
      name: option.name,
      id: option.id,
      product_id: id,
      position: option.position,
      values: option.values.map((value) => value.name),
    })),
    images,
    image: images[0] ?? null,
    media: media.map((file, index) => ({
      id: file.id,
      product_id: id,
      position: index + 1,
      created_at: time(file.createdAt),
      updated_at: time(file.updatedAt),
      alt: file.alt,
      status: file.error === null ? 'READY' : 'FAILED',
      media_content_type: 'IMAGE',
      preview_image: {
        width: file.width,
        height: file.height,
        src: fileUrl(shop, file),
        status: file.error === null ? 'READY' : 'FAILED',
      },
      variant_ids: idsWith(variants, file.id),
      admin_graphql_api_id: gid('MediaImage', file.id),
    })),
    variant_gids: variants.map((variant) => ({
      admin_graphql_api_id: gid('ProductVariant', variant.id),
      updated_at: `${variant.updatedAt.slice(0, 19)}.000Z`,
    })),
    has_variants_that_requires_components: false,
    category: categoryPayload(product.category),
  }
}

function variantPayload(variant: Variant, time: (iso: string) => string) {
  const [first, second, third] = variant.values
  return {
    admin_graphql_api_id: gid('ProductVariant', variant.id),
    barcode: variant.barcode,
    compare_at_price: variant.compareAtPrice,
    created_at: time(variant.createdAt),
    id: variant.id,
    inventory_policy: variant.inventoryPolicy.toLowerCase(),
    position: variant.position,
    price: variant.price,
    product_id: variant.productId,
    sku: variant.sku,
    taxable: variant.taxable,
    title: titleOf(variant),
    updated_at: time(variant.updatedAt),
    option1: first?.value ?? null,
    option2: second?.value ?? null,
    option3: third?.value ?? null,
    image_id: variant.fileId,
    inventory_item_id: variant.itemId,
    inventory_quantity: variant.available,
    old_inventory_quantity: variant.available,
  }
}

function categoryPayload(id: string | null) {
  const found = id === null ? null : findCategory(id)
  return found && { admin_graphql_api_id: categoryGid(found.id), name: found.name, full_name: found.fullName }
}

const idsWith = (variants: Variant[], fileId: number): number[] =>
  variants.filter((variant) => variant.fileId === fileId).map(({ id }) => id)
