import { type AppLoadContext, redirect } from '@remix-run/node'
import { asSubject, type PortalView, type VendorMember } from '@souk/flows'
import type { CustomerId, Language } from '@souk/kernel'
import type { Member, Vendor } from '@souk/vendors'
import type { LanguageChoice } from './language-switch'
import { menuFor } from './navigation'
import type { Shell } from './portal-page'
import type { SentFields } from './read-fields.server'
import { authenticateVisit, pathTo, portalPaths, readPortal, signInPath, type Visit } from './visit.server'

/** Somebody who works for a vendor looks at a page of the portal. */
export type MemberVisit = Visit & {
  customerId: CustomerId
  vendor: Vendor
  member: Member
  /** For the flows, which ask `access` what this member may do. */
  actor: VendorMember
  /** For the page's frame. */
  shell: Shell
  /** For the page's forms: a hidden field `csrf`. */
  csrf: string
}

/**
 * Every loader of a page for members begins here.
 * @throws Responses: 400 and 404 as `authenticateVisit` and `readPortal` do; to the store's sign-in for whoever is signed
 * out; to the portal's home for whoever works for no vendor
 */
export async function visitMember(request: Request, context: AppLoadContext): Promise<MemberVisit> {
  const visit = await authenticateVisit(request, context)
  const { customerId } = visit
  if (!customerId) throw redirect(signInPath(pathTo(visit, visit.path)))
  const portal = await readPortal(visit, context)
  const { vendor, member } = portal
  if (!vendor || !member) throw redirect(portalPaths(visit).status)
  const csrf = context.csrf.issue({ shop: visit.shop, customerId })
  return {
    ...visit,
    customerId,
    vendor,
    member,
    actor: asSubject(member),
    shell: shellOf(context, visit, portal),
    csrf,
  }
}

/** The frame of a page that is there for everybody, and has a menu for members. */
export const shellOf = (context: AppLoadContext, visit: Visit, portal: PortalView): Shell => ({
  ...frameOf(context, visit, portal),
  ...(portal.member && { menu: menuFor(asSubject(portal.member), visit) }),
})

/** The frame of a page without a menu. `query`: what else the address of this page has. */
export const frameOf = (
  context: AppLoadContext,
  visit: Visit,
  { shopName, member }: PortalView,
  query: Record<string, string> = {},
): Shell => ({ shopName, languages: languageChoice(context, visit, { isMember: member !== null, query }) })

function languageChoice(
  { csrf }: AppLoadContext,
  visit: Visit,
  { isMember, query }: { isMember: boolean; query: Record<string, string> },
): LanguageChoice {
  const { shop, customerId, home, path } = visit
  if (isMember && customerId)
    return { store: true, action: `${home}/language/`, csrf: csrf.issue({ shop, customerId }), back: path }
  const linkTo = (language: Language) => pathTo({ ...visit, language }, path, query)
  return {
    store: false,
    links: { en: linkTo('en'), de: linkTo('de'), fr: linkTo('fr'), ar: linkTo('ar') },
  }
}

/**
 * Every action of a page for members begins here: who sends the form, and that it is a form we gave to them. One that was
 * open for too long comes as `expired`: the page is to show it again, with what was typed. `read` is `readFields`, or
 * what reads a form with files.
 * @throws Responses as `visitMember` does; 403 for a form that is not theirs
 */
export async function receiveForm<Sent extends SentFields>(
  request: Request,
  context: AppLoadContext,
  read: (request: Request) => Promise<Sent>,
): Promise<{ visit: MemberVisit; sent: Sent; expired: boolean }> {
  const visit = await visitMember(request, context)
  const sent = await read(request)
  return { visit, sent, expired: isExpired(context, visit, sent.fields.csrf) }
}

/** @throws a 403 Response when the form was not given to this customer */
export function isExpired(
  { csrf }: AppLoadContext,
  { shop, customerId }: Pick<MemberVisit, 'shop' | 'customerId'>,
  token: string | undefined,
): boolean {
  const check = csrf.check({ shop, customerId, token })
  if (check === 'forged') throw new Response(null, { status: 403 })
  return check === 'expired'
}
