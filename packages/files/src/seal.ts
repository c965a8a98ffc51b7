import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type FileId, fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import type { FileKeys } from './keys'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const DATA_KEY_BYTES = 32

/** What the content is bound to: moved to another row, or with another name or type beside it, it does not open. */
export type Label = {
  shop: ShopDomain
  vendorId: VendorId
  fileId: FileId
  filename: string
  mimeType: string
}

export type Sealed = { keyId: string; wrappedKey: Bytes; content: Bytes }

type Bytes = Uint8Array<ArrayBuffer>

/** Encrypts under a key of this file's own, and that key under the current one of the keys. */
export function seal({ current, keys }: FileKeys, label: Label, content: Bytes): Sealed {
  const wrapping = keys.get(current)
  if (!wrapping) throw new Error('the current file key is among the keys')
  const dataKey = randomBytes(DATA_KEY_BYTES)
  return {
    keyId: current,
    wrappedKey: encrypt(wrapping, boundTo('key', label), dataKey),
    content: encrypt(dataKey, boundTo('content', label), content),
  }
}

/** `damaged` when a single bit of the sealed file or of its label differs from what was sealed. */
export function unseal(
  { keys }: FileKeys,
  label: Label,
  { keyId, wrappedKey, content }: Sealed,
): Result<Bytes, 'key-missing' | 'damaged'> {
  const wrapping = keys.get(keyId)
  if (!wrapping) return fail('key-missing')
  const dataKey = decrypt(wrapping, boundTo('key', label), wrappedKey)
  const opened = dataKey && decrypt(dataKey, boundTo('content', label), content)
  return opened ? ok(opened) : fail('damaged')
}

const boundTo = (part: 'key' | 'content', { shop, vendorId, fileId, filename, mimeType }: Label): Buffer =>
  Buffer.from(JSON.stringify(['souk file', part, shop, vendorId, fileId, filename, mimeType]))

/** AES-256-GCM: nonce, ciphertext, tag. */
function encrypt(key: Uint8Array, boundTo: Buffer, plain: Uint8Array): Bytes {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo)
  return new Uint8Array(Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]))
}

function decrypt(key: Uint8Array, boundTo: Buffer, sealed: Uint8Array): Bytes | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null
  const end = sealed.length - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(boundTo).setAuthTag(sealed.subarray(end))
  try {
    return new Uint8Array(
      Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]),
    )
  } catch {
    // The tag does not fit; Node says so by throwing, without a code of its own.
    return null
  }
}
