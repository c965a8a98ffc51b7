import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { countAll, type VendorFilter } from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'

/** How many vendors fit, to the last one: asked before something is done to all of them. */
export async function countMatching(
  { db }: Pick<Deps, 'db'>,
  { shop, actor, filter }: { shop: ShopDomain; actor: Operator; filter: VendorFilter },
): Promise<Result<number, 'not-allowed'>> {
  if (!can(actor, { do: 'list vendors', shop })) return fail('not-allowed')
  return ok(await countAll(db.prisma, { shop, filter }))
}
