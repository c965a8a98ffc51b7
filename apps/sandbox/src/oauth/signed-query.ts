import { createHmac } from 'node:crypto'
import type { SandboxApp } from '../config'
import type { State } from '../state'
import { shopName } from '../urls'
import { secretsOf } from './secrets'

/**
 * The parameters, and `hmac` over them: hex HMAC-SHA256 of the query sorted by key. With it Shopify vouches for the
 * addresses to which it sends a browser. Source: shopify-api's `validateHmac`, signator "admin".
 */
export function signedQuery(
  { state, app }: { state: State; app: SandboxApp },
  parameters: URLSearchParams,
): URLSearchParams {
  const sorted = new URLSearchParams(parameters)
  sorted.sort()
  const text = sorted.toString().replaceAll('+', '%20')
  const hmac = createHmac('sha256', secretsOf(state, app).signing).update(text).digest('hex')
  return new URLSearchParams([...parameters, ['hmac', hmac]])
}

/** `admin.shopify.com/store/<name>` in base64 without padding. */
export const hostOf = (shop: string): string =>
  Buffer.from(`admin.shopify.com/store/${shopName(shop)}`)
    .toString('base64')
    .replaceAll('=', '')

/** Seconds; the machine's time, because the app holds it against its own clock. */
export const timestampOf = (state: State): string =>
  Math.floor(state.clock.realNow().getTime() / 1000).toString()
