import type { Prisma } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import type { ImageKind } from './image'

/** An image as it is kept: its bytes until Shopify Files has it, the file's id from then on. */
export type KeptImage = { mimeType: string; bytes: Uint8Array<ArrayBuffer> | null; fileId: string | null }

export const findImage = (
  prisma: Prisma.TransactionClient,
  { shop, vendorId, kind }: { shop: ShopDomain; vendorId: VendorId; kind: ImageKind },
): Promise<KeptImage | null> =>
  prisma.vendorImage.findFirst({
    where: { vendorId, kind, vendor: { shopDomain: shop } },
    select: { mimeType: true, bytes: true, fileId: true },
  })
