export { type Action, can, type Subject } from './can'
export { VENDOR_WORK, type VendorWork } from './vendor-work'
