/** A moment as Shopify writes it: UTC, whole seconds. */
export const shopifyTime = (iso: string): string => `${iso.slice(0, 19)}Z`
