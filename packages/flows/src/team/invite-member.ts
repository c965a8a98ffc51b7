import { ok, type Result } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { addInvitation, type InvitedRole } from '@souk/vendors'
import type { Deps } from '../deps'
import type { VendorMember } from '../vendor-member'
import { mailInvitation } from './team-mails'
import { workOnTeam } from './work-on-team'

type Invite = { actor: VendorMember; email: string; role: InvitedRole }

/** Invites a colleague by e-mail. */
export const inviteMember = (
  deps: Deps,
  { actor, email, role }: Invite,
): Promise<Result<void, 'not-allowed' | 'already-member' | 'already-invited' | 'too-many'>> =>
  workOnTeam(deps, actor, 'manage the team', async ({ tx, vendor, member, shopName, at, record }) => {
    const { shop, vendorId, customerId: invitedBy } = actor
    const key = deps.invitationKey
    const added = await addInvitation(tx, { shop, vendorId, email, role, invitedBy, key, at })
    if (!added.ok) return added
    await enqueue(tx, [mailInvitation(vendor, added.value, { shopName, invitedBy: member })])
    await record('member invited', { invitation: added.value.id, role })
    return ok(undefined)
  })
