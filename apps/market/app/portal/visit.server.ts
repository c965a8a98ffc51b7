import { type AppLoadContext, redirect } from '@remix-run/node'
import { can } from '@souk/access'
import { type PortalView, type RegistrationView, viewPortal, viewRegistration } from '@souk/flows'
import {
  type CustomerId,
  customerId,
  isShopDomain,
  type Language,
  type ShopDomain,
  shopDomain,
} from '@souk/kernel'
import { z } from 'zod'
import { languageIn } from './language-asked-for'

/** Who looks at a portal page, as Shopify's signature vouches for it. */
export type Visit = {
  shop: ShopDomain
  /** Null when nobody is signed in to the store. */
  customerId: CustomerId | null
  /** Where the portal is on the store: the merchant may move it away from `/apps/souk`. */
  home: string
  /** Which page of the portal it is, below `home`; empty for the first. */
  path: string
  /** The language that the address asks for. No cookie passes the proxy, so links carry it along. */
  language: Language | null
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
  const language = languageIn(query)
  if (watch) return { ...watchedVisit(request, watch), path, language }
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
  return { shop, customerId: customer ? customerId(customer) : null, home, path, language }
}

/** @throws a 403 Response for anything but looking, which is all that staff may do here */
function watchedVisit({ method }: Request, watch: NonNullable<AppLoadContext['watch']>) {
  const { shop, vendorId, customerId, userId, home } = watch
  const watcher = { kind: 'watcher', shop, vendorId, userId } as const
  const looks = method === 'GET' && can(watcher, { do: 'see the vendor', vendor: { shop, id: vendorId } })
  if (!looks) throw new Response(null, { status: 403 })
  return { shop, customerId, home }
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

/** The way to a page of the portal, in the language that this one was asked for. */
export function pathTo({ home, language }: Visit, page: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams({ ...query, ...(language && { language }) }).toString()
  return `${home}/${page && `${page}/`}${search && `?${search}`}`
}

/** Paths on the store. With the closing slash, which Shopify's proxy wants on links and forms. */
export const portalPaths = (visit: Visit) => {
  const status = pathTo(visit, '')
  const register = pathTo(visit, 'register')
  const draft = pathTo(visit, 'draft')
  const checklist = pathTo(visit, 'checklist')
  return { status, register, checklist, draft, signIn: signInPath(register) }
}

/** The store's sign-in, which leads back to a page of the portal. */
export const signInPath = (page: string) => `/account/login?return_url=${encodeURIComponent(page)}`

/** After a form was sent: the browser fetches the page anew, so that reloading it sends nothing twice. */
export const seeOther = (path: string) => redirect(path, 303)
