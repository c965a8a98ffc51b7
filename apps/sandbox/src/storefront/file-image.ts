import type { Context } from '../context'
import { findFile, readBytes } from '../files/file'

type Where = { context: Context; shop: string }

/** The image behind a file reference (`gid://shopify/MediaImage/<id>`), or null when there is none that can be shown. */
export function fileImage({ context, shop }: Where, gid: string): { src: string; alt: string } | null {
  const id = /^gid:\/\/shopify\/MediaImage\/(\d+)$/.exec(gid)?.[1]
  const file = id ? findFile(context.state, { shop, id: Number(id) }) : null
  if (!file || file.error !== null) return null
  return { src: `/cdn/shop/files/${encodeURIComponent(file.filename)}`, alt: file.alt ?? '' }
}

/** A file of the shop under its store's own address, where a theme's `image_url` points. It is never resized here. */
export function storeFile({ context, shop }: Where, filename: string): Response {
  const bytes = readBytes(context.state, { shop, filename })
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': typeOf(filename), 'x-content-type-options': 'nosniff' },
  })
}

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
}
const typeOf = (filename: string) =>
  TYPES[filename.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
