import {
  changeMemberRole,
  type Deps,
  handOverVendor,
  inviteMember,
  leaveTeam,
  removeFromTeam,
  resendInvitation,
  type VendorMember,
  withdrawInvitation,
} from '@souk/flows'
import { customerId, invitationId } from '@souk/kernel'
import { emailAddress, INVITED_ROLES } from '@souk/vendors'
import { z } from 'zod'

const role = z.enum(INVITED_ROLES)
const member = z
  .string()
  .regex(/^[1-9]\d{0,19}$/)
  .transform(customerId)
const invitation = z.uuid().toLowerCase().transform(invitationId)

const teamForm = z.discriminatedUnion('change', [
  z.object({ change: z.literal('invite'), email: emailAddress, role }),
  z.object({ change: z.literal('resend'), invitation }),
  z.object({ change: z.literal('withdraw'), invitation }),
  z.object({ change: z.literal('role'), member, role }),
  z.object({ change: z.literal('remove'), member }),
  z.object({ change: z.literal('hand-over'), member }),
  z.object({ change: z.literal('leave') }),
])
type TeamForm = z.infer<typeof teamForm>

/** What the page says after a change. */
const DONE = {
  invite: 'invited',
  resend: 'sent',
  withdraw: 'withdrawn',
  role: 'role',
  remove: 'removed',
  'hand-over': 'handed-over',
  leave: 'left',
} as const satisfies Record<TeamForm['change'], string>

export type TeamDone = (typeof DONE)[TeamForm['change']]

/** Why nothing was changed. The form for invitations comes back with what was typed. */
export type TeamReply = { problem: TeamProblem; typed: { email: string; role: string } }

type TeamProblem =
  | 'expired'
  | 'unreadable'
  | 'email'
  | 'not-allowed'
  | 'not-found'
  | 'last-owner'
  | 'already-member'
  | 'already-invited'
  | 'too-many'
  | 'too-often'

type Outcome = { ok: true; done: TeamDone } | { ok: false; status: number; reply: TeamReply }

/** Takes one change of a team from its form to the flow. */
export async function changeTeam(
  deps: Deps,
  { actor, fields, expired }: { actor: VendorMember; fields: Record<string, string>; expired: boolean },
): Promise<Outcome> {
  const typed = { email: fields.email ?? '', role: fields.role ?? '' }
  const refuse = (problem: TeamProblem, status = 422): Outcome => ({
    ok: false,
    status,
    reply: { problem, typed },
  })
  if (expired) return refuse('expired')
  const parsed = teamForm.safeParse(fields)
  if (!parsed.success) {
    const wrongEmail = parsed.error.issues.some(({ path }) => path[0] === 'email')
    return refuse(wrongEmail ? 'email' : 'unreadable')
  }
  const changed = await change(deps, actor, parsed.data)
  if (changed.ok) return { ok: true, done: DONE[parsed.data.change] }
  return refuse(changed.reason, changed.reason === 'not-found' ? 404 : 422)
}

function change(deps: Deps, actor: VendorMember, sent: TeamForm) {
  switch (sent.change) {
    case 'invite':
      return inviteMember(deps, { actor, email: sent.email, role: sent.role })
    case 'resend':
      return resendInvitation(deps, { actor, invitationId: sent.invitation })
    case 'withdraw':
      return withdrawInvitation(deps, { actor, invitationId: sent.invitation })
    case 'role':
      return changeMemberRole(deps, { actor, customerId: sent.member, role: sent.role })
    case 'remove':
      return removeFromTeam(deps, { actor, customerId: sent.member })
    case 'hand-over':
      return handOverVendor(deps, { actor, to: sent.member })
    case 'leave':
      return leaveTeam(deps, { actor })
    default:
      return sent satisfies never
  }
}
