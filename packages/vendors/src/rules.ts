import type { Prisma, Tx } from '@souk/db'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { type AutoApproval, autoApprovalSchema } from './auto-approval'

/** What an operator has decided about how vendors get in; `version` is 0 until something was. */
export type MarketplaceRules = { autoApproval: AutoApproval; version: number }

const NOTHING_DECIDED: MarketplaceRules = { autoApproval: { mode: 'never' }, version: 0 }

export async function readRules(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<MarketplaceRules> {
  const row = await prisma.marketplaceRules.findUnique({ where: { shopDomain: shop } })
  return row
    ? { autoApproval: autoApprovalSchema.parse(row.autoApproval), version: row.version }
    : NOTHING_DECIDED
}

type Change = { shop: ShopDomain; autoApproval: AutoApproval; seenVersion: number; at: Date }

/** Stores the rules unless somebody changed them since `seenVersion` was read. */
export async function saveRules(
  tx: Tx,
  { shop, autoApproval, seenVersion, at }: Change,
): Promise<Result<MarketplaceRules, 'changed-meanwhile'>> {
  const version = seenVersion + 1
  const changed = { autoApproval, version, updatedAt: at }
  const { count } =
    seenVersion === 0
      ? await tx.prisma.marketplaceRules.createMany({
          data: [{ shopDomain: shop, ...changed }],
          skipDuplicates: true,
        })
      : await tx.prisma.marketplaceRules.updateMany({
          where: { shopDomain: shop, version: seenVersion },
          data: changed,
        })
  return count === 1 ? ok({ autoApproval, version }) : fail('changed-meanwhile')
}
