import type { AppLoadContext } from '@remix-run/node'
import type { Operator } from '@souk/flows'
import { shopDomain } from '@souk/kernel'

/**
 * Who works in Shopify admin, from the session token that Shopify signed.
 * @throws the library's Responses: to the page that fetches a session token, or 401 for a bad one
 */
export async function authenticateOperator(request: Request, { shopify }: AppLoadContext): Promise<Operator> {
  const { session, sessionToken } = await shopify.authenticate.admin(request)
  return { kind: 'operator', shop: shopDomain(session.shop), userId: sessionToken.sub }
}

/** Ends the request when the flow refused the actor; the page says so. */
export const forbidden = () => new Response(null, { status: 403 })
