import type { Subject } from '@souk/access'
import type { Member } from '@souk/vendors'

/** Somebody who works for a vendor, signed in to the store, as `access` asks for them. */
export type VendorMember = Extract<Subject, { kind: 'member' }>

export const asSubject = ({ shop, vendorId, role, customerId }: Member): VendorMember => ({
  kind: 'member',
  shop,
  vendorId,
  role,
  customerId,
})
