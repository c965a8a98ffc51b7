import type { ShopDomain } from '@souk/kernel'

/** A member of the store's staff, signed in to Shopify admin. */
export type Operator = { kind: 'operator'; shop: ShopDomain; userId: string }
