import { fail, ok, type Result } from '@souk/kernel'

export type Logo = {
  mimeType: 'image/png' | 'image/jpeg' | 'image/webp'
  extension: 'png' | 'jpg' | 'webp'
  bytes: Uint8Array<ArrayBuffer>
}

export const MAX_LOGO_BYTES = 2 * 1024 * 1024

const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text

/** Says what kind of image the bytes are, whatever the file was called; otherwise a sentence for the person who sent it. */
export function checkLogo(bytes: Uint8Array<ArrayBuffer>): Result<Logo, string> {
  if (bytes.byteLength > MAX_LOGO_BYTES) return fail('This image is larger than 2 MB. Choose a smaller one.')
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return ok({ mimeType: 'image/png', extension: 'png', bytes })
  if (startsWith(bytes, '\xff\xd8\xff')) return ok({ mimeType: 'image/jpeg', extension: 'jpg', bytes })
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8))
    return ok({ mimeType: 'image/webp', extension: 'webp', bytes })
  return fail('This file is not a PNG, JPEG or WebP image. Choose another one.')
}
