import { randomUUID } from 'node:crypto'
import type { Tx } from '@souk/db'
import { type CustomerId, fail, fileId, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import type { CheckedFile } from './check-file'
import type { FileKeys } from './keys'
import type { PrivateFile } from './private-file'
import { seal } from './seal'

/** What one vendor may keep here; sending files costs nothing, keeping them does. */
export const MAX_VENDOR_BYTES = 200 * 1024 * 1024

type NewFile = {
  keys: FileKeys
  shop: ShopDomain
  vendorId: VendorId
  uploadedBy: CustomerId
  at: Date
  file: CheckedFile
}

/** Keeps a file of a vendor, encrypted. */
export async function storeFile(
  tx: Tx,
  { keys, shop, vendorId, uploadedBy, at, file }: NewFile,
): Promise<Result<PrivateFile, 'storage-full'>> {
  const { filename, mimeType, bytes } = file
  const { _sum } = await tx.prisma.privateFile.aggregate({
    where: { shopDomain: shop, vendorId },
    _sum: { sizeBytes: true },
  })
  if ((_sum.sizeBytes ?? 0) + bytes.byteLength > MAX_VENDOR_BYTES) return fail('storage-full')
  const id = fileId(randomUUID())
  const sealed = seal(keys, { shop, vendorId, fileId: id, filename, mimeType }, bytes)
  const known = { id, vendorId, filename, mimeType, sizeBytes: bytes.byteLength, uploadedBy, uploadedAt: at }
  await tx.prisma.privateFile.create({ data: { ...known, shopDomain: shop, sealed: { create: sealed } } })
  return ok(known)
}
