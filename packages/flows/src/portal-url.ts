import type { ShopDomain } from '@souk/kernel'

/** Where vendors find their pages: the store's app proxy, as `shopify.app.toml` sets it up. */
export const portalUrl = (shop: ShopDomain): string => `https://${shop}/apps/souk`

/** Where an operator sends those who want to become vendors. */
export const registrationUrl = (shop: ShopDomain): string => `${portalUrl(shop)}/register`

/** Where a vendor sends what the marketplace asks for. */
export const checklistUrl = (shop: ShopDomain): string => `${portalUrl(shop)}/checklist`
