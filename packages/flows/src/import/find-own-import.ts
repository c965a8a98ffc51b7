import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { findImport, type VendorImport } from '@souk/vendors'
import type { Deps } from '../deps'
import { noteUnknown } from '../note-unknown'
import type { Operator } from '../operator'

export type OfImport = { shop: ShopDomain; actor: Operator; id: string }

/** The import of the operator's shop; that somebody asked for one which the shop does not have is on record. */
export async function findOwnImport(
  { db }: Pick<Deps, 'db'>,
  { shop, actor, id }: OfImport,
): Promise<Result<VendorImport, 'not-allowed' | 'not-found'>> {
  if (!can(actor, { do: 'import vendors', shop })) return fail('not-allowed')
  const found = await findImport(db.prisma, { shop, id })
  if (found) return ok(found)
  await noteUnknown(db.pool, { shop, actor, what: 'import', id })
  return fail('not-found')
}
