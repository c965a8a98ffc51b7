import { fail, type InvitationId, ok, type Result } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { removeInvitation, renewInvitation } from '@souk/vendors'
import type { Deps } from '../deps'
import type { VendorMember } from '../vendor-member'
import { mailInvitation } from './team-mails'
import { workOnTeam } from './work-on-team'

type Change = { actor: VendorMember; invitationId: InvitationId }

/** Sends the mail once more, with a new link; the one before opens nothing any more. */
export const resendInvitation = (
  deps: Deps,
  { actor, invitationId: id }: Change,
): Promise<Result<void, 'not-allowed' | 'not-found' | 'too-often'>> =>
  workOnTeam(deps, actor, 'manage the team', async ({ tx, vendor, member, shopName, at, record }) => {
    const { shop, vendorId } = actor
    const renewed = await renewInvitation(tx, { shop, vendorId, id, key: deps.invitationKey, at })
    if (!renewed.ok) {
      if (renewed.reason === 'not-found') await record('unknown invitation asked for', { invitation: id })
      return renewed
    }
    await enqueue(tx, [mailInvitation(vendor, renewed.value, { shopName, invitedBy: member })])
    await record('invitation sent again', { invitation: id })
    return ok(undefined)
  })

/** Withdraws an invitation: its link opens nothing any more. */
export const withdrawInvitation = (
  deps: Deps,
  { actor, invitationId: id }: Change,
): Promise<Result<void, 'not-allowed' | 'not-found'>> =>
  workOnTeam(deps, actor, 'manage the team', async ({ tx, record }) => {
    const { shop, vendorId } = actor
    const removed = await removeInvitation(tx, { shop, vendorId, id })
    await record(removed ? 'invitation withdrawn' : 'unknown invitation asked for', { invitation: id })
    return removed ? ok(undefined) : fail('not-found')
  })
