import { type CustomerId, fail, ok, type Result } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { findMember, handOver } from '@souk/vendors'
import type { Deps } from '../deps'
import type { VendorMember } from '../vendor-member'
import { mailMember, memberHeader, nameOf } from './team-mails'
import { workOnTeam } from './work-on-team'

type HandOver = { actor: VendorMember; to: CustomerId }

/** The owner makes another member the owner, and stays as a manager. Both are told, whatever mails they want. */
export const handOverVendor = (
  deps: Deps,
  { actor, to }: HandOver,
): Promise<Result<void, 'not-allowed' | 'not-found'>> =>
  workOnTeam(deps, actor, 'hand over the vendor', async ({ tx, vendor, member, shopName, at, record }) => {
    const { shop, vendorId, customerId: from } = actor
    const next = await findMember(tx, { shop, vendorId, customerId: to })
    if (!next) {
      await record('unknown member asked for', { customer: to })
      return fail('not-found')
    }
    if (next.role === 'owner') return ok(undefined)
    await handOver(tx, { shop, vendorId, from, to })
    const occasion = `handed-over@${at.toISOString()}`
    const mail = (recipient: typeof next) =>
      mailMember(vendor, recipient, {
        occasion,
        content: {
          template: 'vendor-handed-over',
          ...memberHeader(vendor, recipient, shopName),
          fromName: nameOf(member),
          toName: nameOf(next),
        },
      })
    await enqueue(tx, [mail(member), mail(next)])
    await record('vendor handed over', { from, to })
    return ok(undefined)
  })
