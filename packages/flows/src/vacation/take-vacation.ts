import { fail, ok, type Result } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { changeVacation, dayOf, type Vacation } from '@souk/vendors'
import type { Deps } from '../deps'
import { syncVacation } from '../messages'
import { isProfileOpen } from '../save-profile'
import { workOnTeam } from '../team/work-on-team'
import type { VendorMember } from '../vendor-member'

type Take = { actor: VendorMember; vacation: Vacation | null }

/** A member plans a vacation, changes it, or ends it (null). Shoppers are told while it lasts. */
export const takeVacation = (
  deps: Deps,
  { actor, vacation }: Take,
): Promise<Result<void, 'not-allowed' | 'not-open'>> =>
  workOnTeam(deps, actor, 'take vacation', async ({ tx, vendor, at, record }) => {
    if (vacation && !isProfileOpen(vendor)) return fail('not-open')
    const { shop, vendorId } = actor
    await changeVacation(tx, { shop, vendorId, vacation, today: dayOf(at) })
    await enqueue(tx, [syncVacation(vendor, at)])
    if (vacation) await record('vacation planned', { from: vacation.from, until: vacation.until })
    else await record('vacation taken back')
    return ok(undefined)
  })
