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

/** `app/scopes_update`: what was granted before and what is granted now. */
export function scopesPayload(input: { id: number; previous: string[]; current: string[]; now: Date }) {
  return {
    id: input.id,
    previous: input.previous,
    current: input.current,
    updated_at: input.now.toISOString(),
  }
}
