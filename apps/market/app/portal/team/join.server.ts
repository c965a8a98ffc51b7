import { type AppLoadContext, data } from '@remix-run/node'
import { acceptInvitation, viewInvitation } from '@souk/flows'
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
  values: { name: string; email: string }
  errors: MemberErrors
  problem: string | null
}

/** Takes the acceptance from the form to the flow. What cannot be accepted (any more) is said by the page itself. */
export async function join(request: Request, context: AppLoadContext, visit: Visit) {
  const { shop, customerId, home } = visit
  const { fields } = await readFields(request)
  const { token = '', name = '', email = '' } = fields
  // Signed out in another tab: the page that asks to sign in is what comes next.
  if (!customerId) return seeOther(joinPath(visit, token))
  const refuse = (problem: string | null, errors: MemberErrors = {}) =>
    data<JoinReply>({ values: { name, email }, errors, problem }, { status: 422 })
  if (isExpired(context, { shop, customerId }, fields.csrf)) return refuse(EXPIRED)
  const details = parseMember({ name, email })
  if (!details.ok) return refuse(null, details.reason)
  const accepted = await acceptInvitation(context.deps, { shop, customerId, token, details: details.value })
  return seeOther(accepted.ok ? `${home}/team/` : joinPath(visit, token))
}
