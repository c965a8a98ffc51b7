import type { ShopDomain } from '@souk/kernel'
import { type MailKindName, type MailTemplate, sampleMail } from '@souk/notifications'
import { portalUrl } from '../portal-url'

/** A mail with sample values, but of this very shop. */
export const sampleOfShop = (
  shop: { domain: ShopDomain; name: string },
  { kind, to }: { kind: MailKindName; to: string },
): MailTemplate => ({ ...sampleMail(kind, to), shopName: shop.name, portalUrl: portalUrl(shop.domain) })
