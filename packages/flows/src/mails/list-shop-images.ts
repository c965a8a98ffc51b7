import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { listImages, type ShopImage, ShopifyError } from '@souk/shopify'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

const LATEST = 30

/** Images that an operator can choose as the logo of the mails. */
export async function listShopImages(
  { admin }: Deps,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<ShopImage[], 'not-allowed' | 'shopify-unavailable'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  try {
    return ok(await listImages(await admin(shop), { first: LATEST }))
  } catch (error) {
    if (error instanceof ShopifyError) return fail('shopify-unavailable')
    throw error
  }
}
