import { createHash } from 'node:crypto'
import { isPublished } from '../../products/catalog'
import type { Product } from '../../products/product'
import type { Shop } from '../../shops'

/** HTML as a reader sees it, in one line. */
export function textOf(html: string, most?: number): string {
  const text = html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
  return most === undefined || text.length <= most ? text : `${text.slice(0, Math.max(0, most - 3))}...`
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

/** Where the merchant looks at a product: its page, or, while it has none, a preview behind a key. */
export function previewUrl(shop: Shop, product: Product): string {
  if (isPublished(product)) return `https://${shop.domain}/products/${product.handle}`
  const key = createHash('md5').update(`${shop.id}/${product.id}`).digest('hex')
  return `https://${key.slice(0, 16)}-${shop.id}.shopifypreview.com/products_preview?preview_key=${key}`
}
