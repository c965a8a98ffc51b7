import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { dismissBulkChange, findBulkChange } from '@souk/vendors'
import type { Deps } from '../deps'
import { noteUnknown } from '../note-unknown'
import type { Operator } from '../operator'

/** Takes the report of a change that has ended off the list's page. */
export async function dismissBulk(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { shop, actor, id }: { shop: ShopDomain; actor: Operator; id: string },
): Promise<Result<void, 'not-allowed' | 'not-found'>> {
  if (!can(actor, { do: 'list vendors', shop })) return fail('not-allowed')
  if (!(await findBulkChange(db.prisma, { shop, id }))) {
    await noteUnknown(db.pool, { shop, actor, what: 'bulk-change', id })
    return fail('not-found')
  }
  await db.transaction((tx) => dismissBulkChange(tx, { shop, id, at: clock.now() }))
  return ok(undefined)
}
