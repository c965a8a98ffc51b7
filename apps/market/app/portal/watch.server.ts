import { createHmac, timingSafeEqual } from 'node:crypto'
import {
  type Clock,
  type CustomerId,
  customerId,
  fail,
  ok,
  type Result,
  type ShopDomain,
  shopDomain,
  type VendorId,
  vendorId,
} from '@souk/kernel'
import { z } from 'zod'
import { deriveKey } from '../platform/derive-key.server'

/** A member of the store's staff looks at the portal as a vendor sees it. */
export type Watch = {
  shop: ShopDomain
  vendorId: VendorId
  /** Through whose eyes: the vendor's owner. */
  customerId: CustomerId
  /** Who looks. */
  userId: string
}

export type WatchTokens = {
  issue: (watch: Watch) => string
  /** `expired`: one that we gave out too long ago; whose it was is told, so that a page can say so. */
  read: (token: string) => Result<Watch, { why: 'expired'; shop: ShopDomain } | { why: 'forged' }>
}

const LIFETIME_MS = 10 * 60 * 1000

const payload = z.object({
  shop: z.string().transform(shopDomain),
  vendorId: z.string().transform(vendorId),
  customerId: z.string().transform(customerId),
  userId: z.string(),
  expiresAt: z.number(),
})

/** Who looks at whom until when, signed with a key derived from the app's secret for this use alone. */
export function openWatchTokens({ secret, clock }: { secret: string; clock: Clock }): WatchTokens {
  const key = deriveKey(secret, 'souk vendor portal watched by staff')
  const sign = (body: string) => createHmac('sha256', key).update(body).digest()

  return {
    issue: (watch) => {
      const expiresAt = clock.now().getTime() + LIFETIME_MS
      const body = Buffer.from(JSON.stringify({ ...watch, expiresAt })).toString('base64url')
      return `${body}.${sign(body).toString('base64url')}`
    },
    read: (token) => {
      const [body = '', signature = ''] = token.split('.')
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(body)
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        return fail({ why: 'forged' } as const)
      const { expiresAt, ...watch } = payload.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
      if (expiresAt > clock.now().getTime()) return ok(watch)
      return fail({ why: 'expired', shop: watch.shop } as const)
    },
  }
}
