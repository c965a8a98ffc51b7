import type { Prisma, Tx } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import type { ImageKind } from './image'
import { asVendor, VENDOR_COLUMNS, type Vendor } from './vendor'

type OfVendor = { shop: ShopDomain; vendorId: VendorId }

/** An image of a vendor: either Shopify has the file, or it still has to be brought there. */
type ImageToPublish = { kind: ImageKind; filename: string } & (
  | { fileId: string; upload: null }
  | { fileId: null; upload: { mimeType: string; bytes: Uint8Array<ArrayBuffer> } }
)

export type VendorToPublish = { vendor: Vendor; images: ImageToPublish[] }

/** All that the vendor's metaobject is made of, as it is now. */
export async function readVendorToPublish(
  prisma: Prisma.TransactionClient,
  { shop, vendorId }: OfVendor,
): Promise<VendorToPublish | null> {
  const row = await prisma.vendor.findFirst({
    where: { shopDomain: shop, id: vendorId },
    include: { ...VENDOR_COLUMNS.include, images: true },
  })
  if (!row) return null
  const images = row.images.flatMap(({ kind, filename, mimeType, bytes, fileId }): ImageToPublish[] => {
    if (fileId !== null) return [{ kind, filename, fileId, upload: null }]
    return bytes ? [{ kind, filename, fileId, upload: { mimeType, bytes } }] : []
  })
  return { vendor: asVendor(row), images }
}

type Brought = OfVendor & { kind: ImageKind; filename: string; fileId: string }

/** Notes that Shopify has this file; its bytes are no longer needed here. An image chosen meanwhile is left alone. */
export async function attachImageFile(
  tx: Tx,
  { shop, vendorId, kind, filename, fileId }: Brought,
): Promise<void> {
  await tx.prisma.vendorImage.updateMany({
    where: { vendorId, kind, filename, vendor: { shopDomain: shop } },
    data: { fileId, bytes: null },
  })
}

/** Notes which metaobject mirrors the vendor. */
export async function attachMetaobject(
  tx: Tx,
  { shop, vendorId, metaobjectId }: OfVendor & { metaobjectId: string },
): Promise<void> {
  await tx.prisma.vendor.updateMany({ where: { shopDomain: shop, id: vendorId }, data: { metaobjectId } })
}
