import type { Tx } from '@souk/db'
import { fail, ok, type RequirementId, type Result, type ShopDomain } from '@souk/kernel'
import { canExpire, type RequirementTerms } from './requirement'

export type RequirementChangeRefusal = 'not-found' | 'changed-meanwhile'

type Change = { shop: ShopDomain; id: RequirementId; terms: RequirementTerms; seenVersion: number }

/**
 * Changes what is asked for, as a new edition: what vendors sent before stays, with the words that it was sent for.
 * Refused when somebody else changed it since `seenVersion` was read.
 */
export async function changeRequirement(
  tx: Tx,
  { shop, id, terms, seenVersion }: Change,
): Promise<Result<void, RequirementChangeRefusal>> {
  const row = await tx.prisma.requirement.findFirst({ where: { shopDomain: shop, id } })
  if (!row) return fail('not-found')
  const { title, help, asked, required, dueDays, expires } = terms
  const version = seenVersion + 1
  const { count } = await tx.prisma.requirement.updateMany({
    where: { shopDomain: shop, id, version: seenVersion },
    data: { asked, required, dueDays, expires: expires && canExpire(row.kind), version },
  })
  if (count === 0) return fail('changed-meanwhile')
  await tx.prisma.requirementEdition.create({ data: { requirementId: id, version, title, help } })
  return ok(undefined)
}

/** Stops asking for it, or asks again. What was sent stays. */
export async function archiveRequirement(
  tx: Tx,
  { shop, id, archivedAt }: { shop: ShopDomain; id: RequirementId; archivedAt: Date | null },
): Promise<Result<void, 'not-found'>> {
  const { count } = await tx.prisma.requirement.updateMany({
    where: { shopDomain: shop, id },
    data: { archivedAt },
  })
  return count === 1 ? ok(undefined) : fail('not-found')
}
