import type { Context } from '../admin-api/context'
import { gid, readGid, typeOfGid } from '../graphql/gid'
import { shopifyTime } from '../graphql/time'
import { findFile, type StoredFile } from './file'
import { fileUrl } from './file-url'

/** Shopify looks at a file after it has answered; a client sees `UPLOADED`, then `PROCESSING`, then the outcome. */
const PROCESSING_MS = 500

/** The file with this global id in the asking shop; its type in the id does not matter, as with Shopify. */
export function findFileByGid(context: Context, id: string): StoredFile | null {
  const number = readGid(typeOfGid(id) ?? '', id)
  const found = number === null ? null : findFile(context.state, { shop: context.shop.domain, id: number })
  return found && id === gid(found.kind, found.id) ? found : null
}

export function statusOf(context: Context, file: StoredFile): 'PROCESSING' | 'READY' | 'FAILED' {
  const ageMs = context.state.clock.now().getTime() - Date.parse(file.updatedAt)
  if (ageMs < PROCESSING_MS) return 'PROCESSING'
  return file.error === null ? 'READY' : 'FAILED'
}

/** A file as `MediaImage` or `GenericFile` of the schema. @param fresh it was made by this very request */
export function presentFile(context: Context, file: StoredFile, { fresh = false } = {}) {
  const status = fresh ? 'UPLOADED' : statusOf(context, file)
  const isReady = status === 'READY'
  const errors =
    status === 'FAILED' && file.error
      ? [{ code: file.error, details: null, message: wording(file.error) }]
      : []
  const image = isReady && file.kind === 'MediaImage' ? presentImage(context, file) : null
  return {
    __typename: file.kind,
    id: gid(file.kind, file.id),
    alt: file.alt,
    createdAt: shopifyTime(file.createdAt),
    updatedAt: shopifyTime(file.updatedAt),
    fileStatus: status,
    fileErrors: errors,
    mimeType: isReady ? file.mimeType : null,
    preview: { image, status },
    ...(file.kind === 'MediaImage'
      ? {
          image,
          mediaContentType: 'IMAGE',
          status,
          mediaErrors: errors,
          mediaWarnings: [],
          originalSource: {
            fileSize: isReady ? file.size : null,
            url: isReady ? fileUrl(context.shop, file) : null,
          },
        }
      : { url: isReady ? fileUrl(context.shop, file) : null, originalFileSize: isReady ? file.size : null }),
  }
}

/** An image as `Image` of the schema; `id` differs by what shows it. */
export function presentImage(context: Context, file: StoredFile) {
  const url = fileUrl(context.shop, file)
  return {
    id: gid('ImageSource', file.id),
    altText: file.alt,
    width: file.width,
    height: file.height,
    originalSrc: url,
    src: url,
    // Transformations are asked for in the address; the sandbox serves the original to all of them.
    url,
  }
}

const WORDINGS: Record<string, string> = {
  UNSUPPORTED_IMAGE_FILE_TYPE: 'The image could not be processed: its type is not supported.',
  INVALID_IMAGE_FILE_SIZE: 'The image is larger than 20 MB.',
  INVALID_IMAGE_RESOLUTION: 'The image has more than 25 megapixels.',
}

const wording = (code: string): string => WORDINGS[code] ?? 'The file could not be downloaded.'
