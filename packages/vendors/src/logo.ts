import { contentKind, fail, ok, type Result } from '@souk/kernel'

export type Logo = {
  mimeType: 'image/png' | 'image/jpeg' | 'image/webp'
  extension: 'png' | 'jpg' | 'webp'
  bytes: Uint8Array<ArrayBuffer>
}

export const MAX_LOGO_BYTES = 2 * 1024 * 1024

const EXTENSIONS = { png: 'png', jpeg: 'jpg', webp: 'webp' } as const

/** Says what kind of image the bytes are, whatever the file was called; otherwise a sentence for the person who sent it. */
export function checkLogo(bytes: Uint8Array<ArrayBuffer>): Result<Logo, string> {
  if (bytes.byteLength > MAX_LOGO_BYTES) return fail('This image is larger than 2 MB. Choose a smaller one.')
  const kind = contentKind(bytes)
  if (!kind || kind === 'pdf') return fail('This file is not a PNG, JPEG or WebP image. Choose another one.')
  return ok({ mimeType: `image/${kind}`, extension: EXTENSIONS[kind], bytes })
}
