import type { Prisma } from '@souk/db'
import { type CustomerId, customerId, type FileId, fileId, type VendorId, vendorId } from '@souk/kernel'

/** What is known of a file without opening it. */
export type PrivateFile = {
  id: FileId
  vendorId: VendorId
  filename: string
  mimeType: string
  sizeBytes: number
  uploadedBy: CustomerId
  uploadedAt: Date
}

export const asPrivateFile = (row: Prisma.PrivateFileGetPayload<object>): PrivateFile => ({
  id: fileId(row.id),
  vendorId: vendorId(row.vendorId),
  filename: row.filename,
  mimeType: row.mimeType,
  sizeBytes: row.sizeBytes,
  uploadedBy: customerId(row.uploadedBy),
  uploadedAt: row.uploadedAt,
})
