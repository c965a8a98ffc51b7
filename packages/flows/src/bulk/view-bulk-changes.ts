import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { type BulkChange, listBulkChanges, listRefusals } from '@souk/vendors'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

/** How far a change is, and with whom it did not work: the first of them. */
export type BulkReport = BulkChange & {
  refusals: { vendorId: VendorId; displayName: string; reason: string }[]
}

const REFUSALS_SHOWN = 50

/** The changes to many vendors that are under way, or have ended since somebody looked. */
export async function viewBulkChanges(
  { db }: Pick<Deps, 'db'>,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<BulkReport[], 'not-allowed'>> {
  if (!can(actor, { do: 'list vendors', shop })) return fail('not-allowed')
  const changes = await listBulkChanges(db.prisma, { shop })
  return ok(
    await Promise.all(
      changes.map(async (change) => ({
        ...change,
        refusals:
          change.refused > 0
            ? await listRefusals(db.prisma, { shop, id: change.id, limit: REFUSALS_SHOWN })
            : [],
      })),
    ),
  )
}
