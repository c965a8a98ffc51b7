import type { AppLoadContext } from '@remix-run/node'
import { installShop, type Operator } from '@souk/flows'
import { shopDomain } from '@souk/kernel'

/**
 * Who works in Shopify admin, from the session token that Shopify signed. The shop is installed from here on: the loaders
 * of a page run side by side, and one can find the session of another before the library has told anybody of it.
 * @throws the library's Responses: to the page that fetches a session token, or 401 for a bad one
 */
export async function authenticateOperator(request: Request, context: AppLoadContext): Promise<Operator> {
  const { operator, learned } = await authenticate(request, context)
  void learned
  return operator
}

/** The same for pages that depend on what Shopify says of this member of staff: Souk has asked before they go on. */
export async function authenticateKnownOperator(
  request: Request,
  context: AppLoadContext,
): Promise<Operator> {
  const { operator, learned } = await authenticate(request, context)
  await learned
  return operator
}

async function authenticate(request: Request, { shopify, deps, staffNames }: AppLoadContext) {
  const { session, sessionToken } = await shopify.authenticate.admin(request)
  const shop = shopDomain(session.shop)
  await installShop(deps, { shop })
  const userId = sessionToken.sub
  const encoded = encodedToken(request)
  const learned = encoded ? staffNames.learn({ shop, userId, sessionToken: encoded }) : Promise.resolve()
  return { operator: { kind: 'operator', shop, userId } satisfies Operator, learned }
}

/** The session token that was checked: from App Bridge's header, or from the address of the first page. */
const encodedToken = (request: Request): string | null =>
  request.headers.get('authorization')?.replace(/^Bearer /, '') ??
  new URL(request.url).searchParams.get('id_token')

/** Ends the request when the flow refused the actor; the page says so. */
export const forbidden = () => new Response(null, { status: 403 })

/** Ends the request when the shop does not have what the address or the form names; the page says so. */
export const notFound = () => new Response(null, { status: 404 })
