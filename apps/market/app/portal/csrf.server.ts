import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock, CustomerId, ShopDomain } from '@souk/kernel'
import { deriveKey } from '../platform/derive-key.server'

const LIFETIME_MS = 4 * 60 * 60 * 1000

type CsrfCheck = 'valid' | 'expired' | 'forged'

type Holder = { shop: ShopDomain; customerId: CustomerId }

export type Csrf = {
  /** A token for a form that only this customer of this shop can send back, for four hours. */
  issue: (holder: Holder) => string
  /** `expired`: a form we did give to this customer, too long ago. `forged`: anything else. */
  check: (holder: Holder & { token: unknown }) => CsrfCheck
}

/**
 * No cookie reaches the app through Shopify's app proxy, so the token itself carries the proof:
 * `<expiry in ms>.<HMAC-SHA256 over shop|customer|expiry>`, with a key derived from the app's secret for this use alone.
 */
export function openCsrf({ secret, clock }: { secret: string; clock: Clock }): Csrf {
  const key = deriveKey(secret, 'souk vendor portal csrf')
  const sign = ({ shop, customerId }: Holder, expiry: string) =>
    createHmac('sha256', key).update(`${shop}|${customerId}|${expiry}`).digest()

  return {
    issue: (holder) => {
      const expiry = String(clock.now().getTime() + LIFETIME_MS)
      return `${expiry}.${sign(holder, expiry).toString('base64url')}`
    },
    check: ({ token, ...holder }) => {
      const [expiry = '', signature = ''] = typeof token === 'string' ? token.split('.') : []
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(holder, expiry)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
      return Number(expiry) > clock.now().getTime() ? 'valid' : 'expired'
    },
  }
}
