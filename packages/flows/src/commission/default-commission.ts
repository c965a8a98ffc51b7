import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import type { Prisma } from '@souk/db'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

/** What the operator keeps of a sale where no other rule says more. */
type DefaultCommission = {
  percentBps: number
  fixedMinor: bigint
  currency: string
  /** 0 until something was decided. */
  version: number
}

/** The commission in force, in the store's currency; nothing is kept until an operator decides. */
async function readCommission(
  prisma: Prisma.TransactionClient,
  { shop, currency }: { shop: ShopDomain; currency: string },
): Promise<DefaultCommission> {
  const rule = await prisma.commissionRule.findFirst({
    where: { shopDomain: shop },
    orderBy: { version: 'desc' },
  })
  if (!rule) return { percentBps: 0, fixedMinor: 0n, currency, version: 0 }
  const { percentBps, fixedMinor, version } = rule
  return { percentBps, fixedMinor, currency: rule.currency, version }
}

export type CommissionView = {
  /** Null while the set-up has not asked Shopify for the store's currency. */
  currency: string | null
  commission: DefaultCommission | null
}

export async function viewCommission(
  { db }: Deps,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<CommissionView, 'not-allowed'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  const row = await db.prisma.shop.findUnique({ where: { domain: shop } })
  const currency = row?.currency ?? null
  return ok({ currency, commission: currency ? await readCommission(db.prisma, { shop, currency }) : null })
}

type Save = {
  shop: ShopDomain
  actor: Operator
  percentBps: number
  fixedMinor: bigint
  currency: string
  seenVersion: number
}

/** Decides what is kept of sales from now on. Sales of before stay as they were agreed. */
export async function saveCommission(
  { db, clock }: Deps,
  { shop, actor, percentBps, fixedMinor, currency, seenVersion }: Save,
): Promise<Result<void, 'not-allowed' | 'changed-meanwhile' | 'other-currency'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  return db.transaction(async (tx) => {
    const row = await tx.prisma.shop.findUnique({ where: { domain: shop } })
    if (row?.currency !== currency) return fail('other-currency')
    const current = await readCommission(tx.prisma, { shop, currency })
    if (current.version !== seenVersion) return fail('changed-meanwhile')
    const version = seenVersion + 1
    const rule = { shopDomain: shop, version, percentBps, fixedMinor, currency, inForceFrom: clock.now() }
    // Of two at one moment the second meets the first one's version.
    const { count } = await tx.prisma.commissionRule.createMany({ data: [rule], skipDuplicates: true })
    if (count === 0) return fail('changed-meanwhile')
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'default commission changed',
      subject: `shop:${shop}`,
      detail: { percentBps: String(percentBps), fixedMinor: String(fixedMinor), currency },
    })
    return ok(undefined)
  })
}
