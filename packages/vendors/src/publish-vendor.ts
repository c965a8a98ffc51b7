import type { Prisma, Tx } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import { asVendor, VENDOR_COLUMNS, type Vendor } from './vendor'

type OfVendor = { shop: ShopDomain; vendorId: VendorId }

export type VendorToPublish = {
  vendor: Vendor
  /** Set while the logo still has to be brought to Shopify Files. */
  logoToUpload: { filename: string; mimeType: string; bytes: Uint8Array<ArrayBuffer> } | null
  logoFileId: string | null
}

/** All that the vendor's metaobject is made of, as it is now. */
export async function readVendorToPublish(
  prisma: Prisma.TransactionClient,
  { shop, vendorId }: OfVendor,
): Promise<VendorToPublish | null> {
  const row = await prisma.vendor.findFirst({
    where: { shopDomain: shop, id: vendorId },
    include: { ...VENDOR_COLUMNS.include, logo: true },
  })
  if (!row) return null
  const { logo } = row
  return {
    vendor: asVendor(row),
    logoToUpload:
      logo?.bytes && !logo.fileId
        ? { filename: logo.filename, mimeType: logo.mimeType, bytes: logo.bytes }
        : null,
    logoFileId: logo?.fileId ?? null,
  }
}

/** Notes that Shopify has the logo; the bytes are no longer needed here. */
export async function attachLogoFile(
  tx: Tx,
  { shop, vendorId, fileId }: OfVendor & { fileId: string },
): Promise<void> {
  await tx.prisma.vendorLogo.updateMany({
    where: { vendorId, vendor: { shopDomain: shop } },
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
