import { type AppLoadContext, redirect } from '@remix-run/node'
import { can } from '@souk/access'
import { type PortalView, type RegistrationView, viewPortal, viewRegistration } from '@souk/flows'
import { type CustomerId, customerId, isShopDomain, type ShopDomain, shopDomain } from '@souk/kernel'
import { z } from 'zod'

/** Who looks at a portal page, as Shopify's signature vouches for it. */
export type Visit = {
  shop: ShopDomain
  /** Null when nobody is signed in to the store. */
  customerId: CustomerId | null
  /** Where the portal is on the store: the merchant may move it away from `/apps/souk`. */
  home: string
  /** Which page of the portal it is, below `home`; empty for the first. */
  path: string
}

const signedQuery = z.object({
  shop: z.array(z.string().toLowerCase().refine(isShopDomain).transform(shopDomain)).length(1),
  // Sent once. A second one would come from the visitor, who could so name somebody else.
  logged_in_customer_id: z.array(z.union([z.literal(''), z.string().regex(/^[1-9]\d{0,19}$/)])).length(1),
  path_prefix: z.array(z.string().regex(/^\/[\w-]+\/[\w-]+$/)).length(1),
})

/**
 * The signature is all there is to check: the shop's access token is not needed, so pages are there while it is not.
 * @throws a 400 Response when the request does not carry a fresh signature of Shopify's app proxy
 */
export async function authenticateVisit(
  request: Request,
  { signedByAppProxy, watch }: AppLoadContext,
): Promise<Visit> {
  const { searchParams: query, pathname } = new URL(request.url)
  const path = pathname.replace(/^\/apps\/souk\/?/, '').replace(/\/$/, '')
  if (watch) return watchedVisit(request, watch, path)
  if (!(await signedByAppProxy(query))) throw new Response(null, { status: 400 })
  const parsed = signedQuery.safeParse({
    shop: query.getAll('shop'),
    logged_in_customer_id: query.getAll('logged_in_customer_id'),
    path_prefix: query.getAll('path_prefix'),
  })
  if (!parsed.success) throw new Response(null, { status: 400 })
  const [shop] = parsed.data.shop
  const [customer] = parsed.data.logged_in_customer_id
  const [home] = parsed.data.path_prefix
  if (!shop || !home) throw new Response(null, { status: 400 })
  return { shop, customerId: customer ? customerId(customer) : null, home, path }
}

/** @throws a 403 Response for anything but looking, which is all that staff may do here */
function watchedVisit({ method }: Request, watch: NonNullable<AppLoadContext['watch']>, path: string): Visit {
  const { shop, vendorId, customerId, userId, home } = watch
  const watcher = { kind: 'watcher', shop, vendorId, userId } as const
  const looks = method === 'GET' && can(watcher, { do: 'see the vendor', vendor: { shop, id: vendorId } })
  if (!looks) throw new Response(null, { status: 403 })
  return { shop, customerId, home, path }
}

/** @throws a 404 Response when the store does not have the app, or what staff watch is another vendor's by now */
export async function readPortal(visit: Visit, { deps, watch }: AppLoadContext): Promise<PortalView> {
  const portal = await viewPortal(deps, visit)
  const another = watch && portal?.vendor?.id !== watch.vendorId
  if (!portal || another) throw new Response(null, { status: 404 })
  return portal
}

/** @throws a 404 Response when the store does not have the app */
export async function readRegistrationPage(
  visit: Visit,
  { deps }: AppLoadContext,
): Promise<RegistrationView> {
  const view = await viewRegistration(deps, visit)
  if (!view) throw new Response(null, { status: 404 })
  return view
}

/** Paths on the store. With the closing slash, which Shopify's proxy wants on links and forms. */
export const portalPaths = ({ home }: Visit) => {
  const status = `${home}/`
  const register = `${home}/register/`
  const draft = `${home}/draft/`
  const checklist = `${home}/checklist/`
  return { status, register, checklist, draft, signIn: signInPath(register) }
}

/** The store's sign-in, which leads back to a page of the portal. */
export const signInPath = (page: string) => `/account/login?return_url=${encodeURIComponent(page)}`

/** Said above a form that comes back because it was open for too long. */
export const EXPIRED =
  'This page had been open for a long time. Nothing was saved yet. Send the form once more.'

/** After a form was sent: the browser fetches the page anew, so that reloading it sends nothing twice. */
export const seeOther = (path: string) => redirect(path, 303)
