import { type Prisma, saveIfUnchanged, type Tx } from '@souk/db'
import type { Result, ShopDomain } from '@souk/kernel'

/** What an operator has decided about the checklist as a whole; `version` is 0 until something was. */
export type ChecklistRules = {
  /** A vendor is approved only once everything required with the application is accepted. */
  approvalNeedsAll: boolean
  /** After how many days a vendor is reminded of what is missing; in order, none twice. */
  reminderDays: number[]
  version: number
}

const NOTHING_DECIDED: ChecklistRules = { approvalNeedsAll: false, reminderDays: [3, 7, 14], version: 0 }

export async function readChecklistRules(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<ChecklistRules> {
  const row = await prisma.checklistRules.findUnique({ where: { shopDomain: shop } })
  if (!row) return NOTHING_DECIDED
  const { approvalNeedsAll, reminderDays, version } = row
  return { approvalNeedsAll, reminderDays, version }
}

type Change = {
  shop: ShopDomain
  rules: Omit<ChecklistRules, 'version'>
  seenVersion: number
  at: Date
}

/** Stores the rules unless somebody changed them since `seenVersion` was read. */
export async function saveChecklistRules(
  tx: Tx,
  { shop, rules, seenVersion, at }: Change,
): Promise<Result<void, 'changed-meanwhile'>> {
  const reminderDays = [...new Set(rules.reminderDays)].sort((a, b) => a - b)
  const data = { ...rules, reminderDays, version: seenVersion + 1, updatedAt: at }
  const { checklistRules: stored } = tx.prisma
  return saveIfUnchanged(seenVersion, {
    create: () => stored.createMany({ data: [{ shopDomain: shop, ...data }], skipDuplicates: true }),
    update: () => stored.updateMany({ where: { shopDomain: shop, version: seenVersion }, data }),
  })
}
