import type { Shop } from '../shops'

/** `app/uninstalled` carries the shop as REST knew it; these are the fields the sandbox has values for. */
export function shopPayload(shop: Shop): Record<string, unknown> {
  return {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    domain: null,
    currency: shop.currency,
    iana_timezone: shop.timezone,
    plan_name: shop.plan,
    myshopify_domain: shop.domain,
  }
}

/**
 * `app/scopes_update`: what was granted before and what is granted now. Since 2025-07 it names the shop.
 * Source: https://shopify.dev/changelog/add-shopid-to-appscopesupdate-webhook-payload
 */
export function scopesPayload(
  change: { id: number; shopId: number; previous: string[]; current: string[]; now: Date },
  apiVersion: string,
): Record<string, unknown> {
  const { id, shopId, previous, current, now } = change
  const shop = apiVersion >= '2025-07' ? { shop_id: shopId } : {}
  return { id, previous, current, updated_at: now.toISOString(), ...shop }
}
