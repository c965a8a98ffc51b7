import { createHmac } from 'node:crypto'

/** What Shopify itself says in a forwarded request; a visitor cannot say it. */
const OWN_PARAMETERS = new Set(['shop', 'logged_in_customer_id', 'path_prefix', 'timestamp', 'signature'])

export type Forwarded = {
  shop: string
  customerId: number | null
  pathPrefix: string
  now: Date
  secret: string
}

/**
 * The query with which Shopify forwards a storefront request to the app: the visitor's own parameters first, then
 * `shop`, `logged_in_customer_id` (empty when nobody is signed in), `path_prefix`, `timestamp` (seconds), `signature`.
 */
export function signQuery(visitorQuery: string, forwarded: Forwarded): string {
  const query = new URLSearchParams()
  for (const [key, value] of new URLSearchParams(visitorQuery)) {
    if (!OWN_PARAMETERS.has(key)) query.append(key, value)
  }
  query.append('shop', forwarded.shop)
  query.append('logged_in_customer_id', forwarded.customerId?.toString() ?? '')
  query.append('path_prefix', forwarded.pathPrefix)
  query.append('timestamp', Math.floor(forwarded.now.getTime() / 1000).toString())
  query.append('signature', signature(query, forwarded.secret))
  return query.toString()
}

/**
 * Hex HMAC-SHA256 over the parameters as `key=value`, sorted, with nothing between them; the values of a repeated key are
 * joined by a comma. Source: shopify.dev, "Authenticate app proxies", the sample in Ruby.
 */
function signature(query: URLSearchParams, secret: string): string {
  const keys = [...new Set(query.keys())].filter((key) => key !== 'signature')
  const parts = keys.map((key) => `${key}=${query.getAll(key).join(',')}`).sort()
  return createHmac('sha256', secret).update(parts.join('')).digest('hex')
}
