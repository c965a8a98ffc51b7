export { assert } from './assert'
export { type Clock, systemClock } from './clock'
export {
  type CustomerId,
  customerId,
  type Id,
  isShopDomain,
  type ShopDomain,
  shopDomain,
  type VendorId,
  vendorId,
} from './ids'
export type { Queryable } from './queryable'
export { fail, ok, type Result } from './result'
