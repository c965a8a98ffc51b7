import type { Prisma } from '@souk/db'
import { type FileId, fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import type { FileKeys } from './keys'
import { asPrivateFile, type PrivateFile } from './private-file'
import { unseal } from './seal'

/** `not-found` also for a file of another shop or vendor. */
export type FileRefusal = 'not-found' | 'key-missing' | 'damaged'

type Asked = { keys: FileKeys; shop: ShopDomain; vendorId: VendorId; fileId: FileId }

/** The content of a file, or nothing of it. Whoever calls this notes that it was looked at. */
export async function openFile(
  prisma: Prisma.TransactionClient,
  { keys, shop, vendorId, fileId }: Asked,
): Promise<Result<{ file: PrivateFile; bytes: Uint8Array<ArrayBuffer> }, FileRefusal>> {
  const row = await prisma.privateFile.findFirst({
    where: { shopDomain: shop, vendorId, id: fileId },
    include: { sealed: true },
  })
  if (!row?.sealed) return fail('not-found')
  const { filename, mimeType, sealed } = row
  const opened = unseal(keys, { shop, vendorId, fileId, filename, mimeType }, sealed)
  return opened.ok ? ok({ file: asPrivateFile(row), bytes: opened.value }) : opened
}
