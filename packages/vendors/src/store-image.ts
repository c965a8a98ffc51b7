import { randomUUID } from 'node:crypto'
import type { Tx } from '@souk/db'
import type { VendorId } from '@souk/kernel'
import { IMAGE_KINDS, type ImageKind, type Picture } from './image'

/** What was chosen for each kind of image. Nothing keeps the one there is. */
export type SentImages = { [kind in ImageKind]?: Picture | null | undefined }

/** Keeps each image until Shopify Files has it; an earlier one of its kind is replaced. */
export async function storeImages(
  tx: Tx,
  { vendorId, images }: { vendorId: VendorId; images: SentImages },
): Promise<void> {
  for (const kind of IMAGE_KINDS) {
    const picture = images[kind]
    if (picture) await storeImage(tx, { vendorId, kind, picture })
  }
}

type OneImage = { vendorId: VendorId; kind: ImageKind; picture: Picture }

/**
 * Each has a file name of its own, and one that no merchant's file has: whoever applies chooses the vendor's name, and
 * Shopify replaces files by name.
 */
async function storeImage(tx: Tx, { vendorId, kind, picture: { mimeType, extension, bytes } }: OneImage) {
  const filename = `souk-vendor-${vendorId}-${randomUUID().slice(0, 8)}.${extension}`
  const kept = { filename, mimeType, bytes, fileId: null }
  await tx.prisma.vendorImage.upsert({
    where: { vendorId_kind: { vendorId, kind } },
    create: { vendorId, kind, ...kept },
    update: kept,
  })
}
