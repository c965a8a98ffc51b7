import { type CustomerId, fail, ok, type Result } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { findMember, type InvitedRole, setRole } from '@souk/vendors'
import type { Deps } from '../deps'
import type { VendorMember } from '../vendor-member'
import { mailMember, memberHeader, nameOf } from './team-mails'
import { workOnTeam } from './work-on-team'

type Change = { actor: VendorMember; customerId: CustomerId; role: InvitedRole }

/** Makes a member a manager or a viewer. The owner stays the owner until the vendor is handed over. */
export const changeMemberRole = (
  deps: Deps,
  { actor, customerId, role }: Change,
): Promise<Result<void, 'not-allowed' | 'not-found' | 'last-owner'>> =>
  workOnTeam(deps, actor, 'manage the team', async ({ tx, vendor, member, shopName, at, record }) => {
    const { shop, vendorId } = actor
    const before = await findMember(tx, { shop, vendorId, customerId })
    if (!before) {
      await record('unknown member asked for', { customer: customerId })
      return fail('not-found')
    }
    if (before.role === 'owner') return fail('last-owner')
    if (before.role === role) return ok(undefined)
    await setRole(tx, { shop, vendorId, customerId, role })
    const content = {
      template: `member-made-${role}`,
      ...memberHeader(vendor, before, shopName),
      changedBy: nameOf(member),
    } as const
    await enqueue(tx, [mailMember(vendor, before, { occasion: `role@${at.toISOString()}`, content })])
    await record('member role changed', { customer: customerId, from: before.role, to: role })
    return ok(undefined)
  })
