import { type AppLoadContext, data } from '@remix-run/node'
import { acceptInvitation, claimVendor, viewInvitation } from '@souk/flows'
import { type MemberErrors, parseMember } from '@souk/vendors'
import { isExpired } from '../member-visit.server'
import { readFields } from '../read-fields.server'
import { EXPIRED, seeOther, signInPath, type Visit } from '../visit.server'

/** The token stays out of paths, which are logged. */
const joinPath = ({ home }: Visit, token: string) => `${home}/join/?${new URLSearchParams({ token })}`

/** What whoever has the link is shown. */
export async function joinView(
  context: AppLoadContext,
  visit: Visit,
  { shopName, token }: { shopName: string; token: string },
) {
  const { shop, customerId, home } = visit
  const invitation = await viewInvitation(context.deps, { shop, token, customerId })
  return {
    shell: { shopName },
    shopName,
    token,
    invitation,
    home: `${home}/`,
    path: joinPath(visit, token),
    signIn: signInPath(joinPath(visit, token)),
    csrf: customerId && context.csrf.issue({ shop, customerId }),
  }
}

export type JoinView = Omit<Awaited<ReturnType<typeof joinView>>, 'shell'>

export type JoinReply = {
  values: { name: string; email: string; agree: boolean }
  errors: MemberErrors & { agree?: string }
  problem: string | null
}

/** Takes the acceptance from the form to the flow. What cannot be accepted (any more) is said by the page itself. */
export async function join(request: Request, context: AppLoadContext, visit: Visit) {
  const { shop, customerId, home } = visit
  const { fields } = await readFields(request)
  const { token = '', name = '', email = '' } = fields
  const agree = fields.agree === 'yes'
  // Signed out in another tab: the page that asks to sign in is what comes next.
  if (!customerId) return seeOther(joinPath(visit, token))
  const refuse = (problem: string | null, errors: JoinReply['errors'] = {}) =>
    data<JoinReply>({ values: { name, email, agree }, errors, problem }, { status: 422 })
  if (isExpired(context, { shop, customerId }, fields.csrf)) return refuse(EXPIRED)
  const details = parseMember({ name, email })
  const accepting = { shop, customerId, token }
  // The form of whoever is to become the owner says so; the flows know who is.
  if (fields.claim !== 'yes') {
    if (!details.ok) return refuse(null, details.reason)
    const accepted = await acceptInvitation(context.deps, { ...accepting, details: details.value })
    return seeOther(accepted.ok ? `${home}/team/` : joinPath(visit, token))
  }
  const notAgreed = agree ? {} : { agree: 'Agree to take this shop over.' }
  if (!details.ok || !agree) return refuse(null, { ...(details.ok ? {} : details.reason), ...notAgreed })
  const seenTerms = /^\d{1,9}$/.test(fields.terms ?? '') ? Number(fields.terms) : null
  const claimed = await claimVendor(context.deps, { ...accepting, details: details.value, seenTerms })
  if (!claimed.ok && claimed.reason === 'terms-changed')
    return refuse(
      'The terms have changed since you opened this page. Read them below and send the form again.',
    )
  return seeOther(claimed.ok ? `${home}/` : joinPath(visit, token))
}
