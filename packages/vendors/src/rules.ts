import { type Prisma, saveIfUnchanged, type Tx } from '@souk/db'
import type { Result, ShopDomain } from '@souk/kernel'
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
): Promise<Result<void, 'changed-meanwhile'>> {
  const { marketplaceRules: rules } = tx.prisma
  const data = { autoApproval, version: seenVersion + 1, updatedAt: at }
  return saveIfUnchanged(seenVersion, {
    create: () => rules.createMany({ data: [{ shopDomain: shop, ...data }], skipDuplicates: true }),
    update: () => rules.updateMany({ where: { shopDomain: shop, version: seenVersion }, data }),
  })
}
