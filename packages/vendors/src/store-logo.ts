import { randomUUID } from 'node:crypto'
import type { Tx } from '@souk/db'
import type { VendorId } from '@souk/kernel'
import type { Logo } from './logo'

/**
 * Keeps a logo until Shopify Files has it; an earlier one is replaced. Each has a file name of its own, and one that no
 * merchant's file has: whoever applies chooses the vendor's name, and Shopify replaces files by name.
 */
export async function storeLogo(tx: Tx, { vendorId, logo }: { vendorId: VendorId; logo: Logo }) {
  const { mimeType, extension, bytes } = logo
  const filename = `souk-vendor-${vendorId}-${randomUUID().slice(0, 8)}.${extension}`
  const kept = { filename, mimeType, bytes, fileId: null }
  await tx.prisma.vendorLogo.upsert({ where: { vendorId }, create: { vendorId, ...kept }, update: kept })
}
