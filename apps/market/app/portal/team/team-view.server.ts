import type { TeamView } from '@souk/flows'
import type { Result } from '@souk/kernel'
import type { MemberVisit } from '../member-visit.server'

/** What the team's page shows to this member. */
export function teamView(
  { shell, csrf, home, vendor, member }: MemberVisit,
  team: Result<TeamView, 'not-allowed'>,
  done: string | null,
) {
  if (!team.ok) throw new Response(null, { status: 403 })
  const { members, invitations } = team.value
  return {
    shell,
    csrf,
    done,
    path: `${home}/team/`,
    vendorName: vendor.displayName,
    own: { role: member.role, customerId: member.customerId },
    members: members.map(({ customerId, name, email, role, joinedAt }) => ({
      customerId,
      name: name ?? email,
      email,
      role,
      joinedAt,
    })),
    /** Null for whoever cannot change the team. */
    invitations:
      invitations?.map(({ id, email, role, expiresAt }) => ({
        id,
        email,
        role,
        expiresAt,
        expired: expiresAt.getTime() < Date.now(),
      })) ?? null,
  }
}

export type TeamPageView = Omit<ReturnType<typeof teamView>, 'shell'>
