import { type CustomerId, fail, ok, type Result } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { findMember, listMembers, removeMember } from '@souk/vendors'
import type { Deps } from '../deps'
import type { VendorMember } from '../vendor-member'
import { mailMember, memberHeader, nameOf } from './team-mails'
import { workOnTeam } from './work-on-team'

type Remove = { actor: VendorMember; customerId: CustomerId }

/** Puts somebody out of the team; they are told. */
export const removeFromTeam = (
  deps: Deps,
  { actor, customerId }: Remove,
): Promise<Result<void, 'not-allowed' | 'not-found' | 'last-owner'>> =>
  workOnTeam(deps, actor, 'manage the team', async ({ tx, vendor, shopName, at, record }) => {
    const { shop, vendorId } = actor
    const before = await findMember(tx, { shop, vendorId, customerId })
    if (!before) {
      await record('unknown member asked for', { customer: customerId })
      return fail('not-found')
    }
    if (before.role === 'owner') return fail('last-owner')
    await removeMember(tx, { shop, vendorId, customerId })
    const content = { template: 'member-removed', ...memberHeader(vendor, before, shopName) } as const
    await enqueue(tx, [mailMember(vendor, before, { occasion: `removed@${at.toISOString()}`, content })])
    await record('member removed', { customer: customerId, role: before.role })
    return ok(undefined)
  })

/** A member leaves by themselves; the owner hears of it. The owner hands the vendor over first. */
export const leaveTeam = (
  deps: Deps,
  { actor }: { actor: VendorMember },
): Promise<Result<void, 'not-allowed' | 'last-owner'>> =>
  workOnTeam(deps, actor, 'leave the team', async ({ tx, vendor, member, shopName, at, record }) => {
    if (member.role === 'owner') return fail('last-owner')
    await removeMember(tx, member)
    const [owner] = await listMembers(tx.prisma, member)
    if (owner?.role === 'owner' && !owner.muted.includes('team')) {
      const content = {
        template: 'member-left',
        ...memberHeader(vendor, owner, shopName),
        memberName: nameOf(member),
      } as const
      const occasion = `${member.customerId} left@${at.toISOString()}`
      await enqueue(tx, [mailMember(vendor, owner, { occasion, content })])
    }
    await record('member left', { role: member.role })
    return ok(undefined)
  })
