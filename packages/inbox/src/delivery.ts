import type { ShopDomain } from '@souk/kernel'

type Webhook = {
  /** Names the delivery; the same again from the same source is a duplicate. */
  webhookId: string
  /** Names what happened; several deliveries may tell of it. */
  eventId: string | null
  topic: string
  apiVersion: string | null
  triggeredAt: Date | null
  body: Buffer
}

export type ShopifyDelivery = Webhook & { source: 'shopify'; shop: ShopDomain }

/** Of which shop a mail was, its body says; the topic stands there too. */
export type ResendDelivery = Webhook & { source: 'resend'; shop: null }

/** One webhook as it arrived, its signature verified, its body unread. */
export type Delivery = ShopifyDelivery | ResendDelivery

/** `missing-header` also stands for one that cannot be right. `stale`: signed too long ago, or in the future. */
export type DeliveryRefusal = 'missing-header' | 'bad-signature' | 'stale'
