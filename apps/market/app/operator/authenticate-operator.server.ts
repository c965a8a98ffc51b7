import type { AppLoadContext } from '@remix-run/node'
import { installShop, type Operator } from '@souk/flows'
import { shopDomain } from '@souk/kernel'

type Found = {
  operator: Operator
  /** Over once Souk has asked who they are, or need not. */
  learned: Promise<void>
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** What was found out about this request; without it, it is found out each time. */
    ofRequest?: { operator?: Promise<Found> }
  }
}

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

/** The loaders of a page run side by side; whoever is first asks, for all of them. */
async function authenticate(request: Request, context: AppLoadContext): Promise<Found> {
  const { ofRequest } = context
  if (!ofRequest) return find(request, context)
  ofRequest.operator ??= find(request, context)
  return ofRequest.operator.catch((error: unknown) => {
    // Each of them ends with an answer of its own: one whose body was read is not read again.
    throw error instanceof Response ? error.clone() : error
  })
}

async function find(request: Request, { shopify, deps, staffNames }: AppLoadContext): Promise<Found> {
  const { session, sessionToken } = await shopify.authenticate.admin(request)
  const shop = shopDomain(session.shop)
  await installShop(deps, { shop })
  const userId = sessionToken.sub
  const encoded = encodedToken(request)
  const learned = encoded ? staffNames.learn({ shop, userId, sessionToken: encoded }) : Promise.resolve()
  return { operator: { kind: 'operator', shop, userId }, learned }
}

/** The session token that was checked: from App Bridge's header, or from the address of the first page. */
const encodedToken = (request: Request): string | null =>
  request.headers.get('authorization')?.replace(/^Bearer /, '') ??
  new URL(request.url).searchParams.get('id_token')

/** Ends the request when the flow refused the actor; the page says so. */
export const forbidden = () => new Response(null, { status: 403 })

/** Ends the request when the shop does not have what the address or the form names; the page says so. */
export const notFound = () => new Response(null, { status: 404 })
