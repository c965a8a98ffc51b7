import type { ShopDomain } from '@souk/kernel'

/** One webhook as it arrived, its signature verified, its body unread. */
export type Delivery = {
  shop: ShopDomain
  /** Names the delivery; the same again is a duplicate. */
  webhookId: string
  /** Names what happened; several deliveries may tell of it. */
  eventId: string | null
  topic: string
  apiVersion: string | null
  triggeredAt: Date | null
  body: Buffer
}

/** `missing-header` also stands for one that cannot be right. */
export type DeliveryRefusal = 'missing-header' | 'bad-signature'
