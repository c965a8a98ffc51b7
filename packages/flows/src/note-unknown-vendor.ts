import type { ShopDomain, VendorId } from '@souk/kernel'
import type { Deps } from './deps'
import { noteUnknown } from './note-unknown'
import type { Operator } from './operator'

/** Notes that an operator asked for a vendor that this shop does not have. */
export const noteUnknownVendor = (
  { db }: Deps,
  { shop, actor, vendorId: id }: { shop: ShopDomain; actor: Operator; vendorId: VendorId },
): Promise<void> => noteUnknown(db.pool, { shop, actor, what: 'vendor', id })
