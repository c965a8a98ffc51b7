import type { Context } from '../admin-api/context'
import type { NewFile } from './file'
import { sniffImage } from './sniff-image'
import { findStaged, keyOf } from './staged-target'

/** Of an image. Source: help.shopify.com, "Uploading and optimizing images": 20 MB, 25 megapixels. */
const MOST_BYTES = 20 * 1024 * 1024
const MOST_PIXELS = 25_000_000

export type FileContent = Pick<NewFile, 'source' | 'mimeType' | 'width' | 'height' | 'bytes' | 'error'>

/**
 * What Shopify finds when it looks at the source of a file. The sandbox has no way to any source but its own uploads. What
 * an image really is, and how large, is read from its bytes, whatever its name says.
 */
export function contentOf(
  { state, shop }: Context,
  { source, kind }: { source: string; kind: NewFile['kind'] },
): FileContent {
  const staged = findStaged(state, keyOf(source) ?? '')
  const bytes = staged?.shop === shop.domain ? staged.bytes : null
  const image = bytes && sniffImage(bytes)
  return {
    source,
    mimeType: image?.mimeType ?? staged?.mimeType ?? null,
    width: image?.width ?? null,
    height: image?.height ?? null,
    bytes,
    error: kind === 'MediaImage' ? imageError(bytes, image) : bytes ? null : 'GENERIC_FILE_DOWNLOAD_FAILURE',
  }
}

function imageError(
  bytes: Uint8Array | null,
  image: { width: number; height: number } | null,
): string | null {
  if (!bytes) return 'IMAGE_DOWNLOAD_FAILURE'
  if (!image) return 'UNSUPPORTED_IMAGE_FILE_TYPE'
  if (bytes.length > MOST_BYTES) return 'INVALID_IMAGE_FILE_SIZE'
  return image.width * image.height > MOST_PIXELS ? 'INVALID_IMAGE_RESOLUTION' : null
}
