import { type AppLoadContext, data } from '@remix-run/node'
import { acceptInvitation, claimVendor, type PortalView, viewInvitation } from '@souk/flows'
import { type MemberErrors, parseMember } from '@souk/vendors'
import { frameOf, isExpired } from '../member-visit.server'
import { readFields } from '../read-fields.server'
import { pathTo, seeOther, signInPath, type Visit } from '../visit.server'
import type { FormProblem } from '../words/say-problems'

/** The token stays out of paths, which are logged. */
const joinPath = (visit: Visit, token: string) => pathTo(visit, 'join', { token })

/** What whoever has the link is shown. */
export async function joinView(
  context: AppLoadContext,
  visit: Visit,
  { portal, token }: { portal: PortalView; token: string },
) {
  const { shop, customerId } = visit
  const { shopName } = portal
  const invitation = await viewInvitation(context.deps, { shop, token, customerId })
  return {
    shell: frameOf(context, visit, portal, { token }),
    shopName,
    token,
    invitation,
    home: pathTo(visit, ''),
    path: joinPath(visit, token),
    signIn: signInPath(joinPath(visit, token)),
    csrf: customerId && context.csrf.issue({ shop, customerId }),
  }
}

export type JoinView = Omit<Awaited<ReturnType<typeof joinView>>, 'shell'>

export type JoinReply = {
  values: { name: string; email: string; agree: boolean }
  errors: { [field in keyof MemberErrors | 'agree']?: FormProblem }
  problem: 'expired' | 'terms-changed' | null
}

/** Takes the acceptance from the form to the flow. What cannot be accepted (any more) is said by the page itself. */
export async function join(request: Request, context: AppLoadContext, visit: Visit) {
  const { shop, customerId, home, language } = visit
  const { fields } = await readFields(request)
  const { token = '', name = '', email = '' } = fields
  const agree = fields.agree === 'yes'
  // Signed out in another tab: the page that asks to sign in is what comes next.
  if (!customerId) return seeOther(joinPath(visit, token))
  const refuse = (problem: JoinReply['problem'], errors: JoinReply['errors'] = {}) =>
    data<JoinReply>({ values: { name, email, agree }, errors, problem }, { status: 422 })
  if (isExpired(context, { shop, customerId }, fields.csrf)) return refuse('expired')
  const details = parseMember({ name, email })
  const accepting = { shop, customerId, token, language }
  // The form of whoever is to become the owner says so; the flows know who is.
  if (fields.claim !== 'yes') {
    if (!details.ok) return refuse(null, details.reason)
    const accepted = await acceptInvitation(context.deps, { ...accepting, details: details.value })
    return seeOther(accepted.ok ? `${home}/team/` : joinPath(visit, token))
  }
  const notAgreed = agree ? {} : { agree: { is: 'claim-not-agreed' } as const }
  if (!details.ok || !agree) return refuse(null, { ...(details.ok ? {} : details.reason), ...notAgreed })
  const seenTerms = /^\d{1,9}$/.test(fields.terms ?? '') ? Number(fields.terms) : null
  const claimed = await claimVendor(context.deps, { ...accepting, details: details.value, seenTerms })
  if (!claimed.ok && claimed.reason === 'terms-changed') return refuse('terms-changed')
  return seeOther(claimed.ok ? `${home}/` : joinPath(visit, token))
}
