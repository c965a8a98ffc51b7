import type { Shop } from '../shops'
import type { StoredFile } from './file'

/** Where the CDN serves a file; the version in it changes with the file. */
export function fileUrl(shop: Pick<Shop, 'id'>, file: StoredFile): string {
  const version = Math.floor(Date.parse(file.updatedAt) / 1000)
  return `https://cdn.shopify.com/s/files/1/${shop.id}/files/${encodeURIComponent(file.filename)}?v=${version}`
}
