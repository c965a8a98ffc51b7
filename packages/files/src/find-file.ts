import type { Prisma } from '@souk/db'
import type { FileId, ShopDomain } from '@souk/kernel'
import { asPrivateFile, type PrivateFile } from './private-file'

/** What is known of a file of this shop, without opening it. */
export async function findFile(
  prisma: Prisma.TransactionClient,
  { shop, fileId }: { shop: ShopDomain; fileId: FileId },
): Promise<PrivateFile | null> {
  const row = await prisma.privateFile.findFirst({ where: { shopDomain: shop, id: fileId } })
  return row && asPrivateFile(row)
}
