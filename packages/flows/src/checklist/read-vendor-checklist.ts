import { type ChecklistItem, readChecklist } from '@souk/checklist'
import type { Prisma } from '@souk/db'
import type { Vendor } from '@souk/vendors'

/** All that is asked of this vendor at this moment. */
export const readVendorChecklist = (
  prisma: Prisma.TransactionClient,
  vendor: Vendor,
  now: Date,
): Promise<ChecklistItem[]> => readChecklist(prisma, { shop: vendor.shop, vendor, now })
