import { contentKind, fail, ok, type Result } from '@souk/kernel'
import { imageSize } from 'image-size'
import type { Problem } from './problem'

export const IMAGE_KINDS = ['logo', 'banner'] as const

export type ImageKind = (typeof IMAGE_KINDS)[number]

export type Picture = {
  mimeType: 'image/png' | 'image/jpeg' | 'image/webp'
  extension: 'png' | 'jpg' | 'webp'
  bytes: Uint8Array<ArrayBuffer>
}

const MEGABYTE = 1024 * 1024

export const MAX_IMAGE_BYTES: Record<ImageKind, number> = { logo: 2 * MEGABYTE, banner: 5 * MEGABYTE }

/** Of either side; Shopify Files takes no more than 25 megapixels. */
const MAX_PIXELS = 5000

const EXTENSIONS = { png: 'png', jpeg: 'jpg', webp: 'webp' } as const

/**
 * Says what image the bytes are, whatever the file was called; otherwise what is wrong with them. Runs in the browser
 * too.
 */
export function checkImage(kind: ImageKind, bytes: Uint8Array<ArrayBuffer>): Result<Picture, Problem> {
  const most = MAX_IMAGE_BYTES[kind]
  if (bytes.byteLength > most) return fail({ is: 'image-too-large', most: most / MEGABYTE })
  const format = contentKind(bytes)
  if (!format || format === 'pdf') return fail({ is: 'image-wrong-type' })
  const size = sizeOf(bytes)
  if (!size) return fail({ is: 'image-unreadable' })
  if (Math.max(size.width, size.height) > MAX_PIXELS)
    return fail({ is: 'image-too-many-pixels', most: MAX_PIXELS })
  return ok({ mimeType: `image/${format}`, extension: EXTENSIONS[format], bytes })
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 ? { width, height } : null
  } catch {
    return null
  }
}
