import type { Db } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'

export type GuideView = {
  isDismissed: boolean
  /** What is done, as the database has it. */
  done: { terms: boolean; approval: boolean; commission: boolean; link: boolean; vendor: boolean }
}

/** How far an operator is with getting a marketplace going. */
export async function readGuide({ prisma }: Db, { shop }: { shop: ShopDomain }): Promise<GuideView> {
  const of = { where: { shopDomain: shop } }
  const [guide, terms, rules, commission, applied, approved] = await Promise.all([
    prisma.setupGuide.findUnique(of),
    prisma.termsEdition.findFirst({ ...of, select: { version: true } }),
    prisma.marketplaceRules.findUnique({ ...of, select: { version: true } }),
    prisma.commissionRule.findFirst({ ...of, select: { version: true } }),
    prisma.vendor.findFirst({ ...of, select: { id: true } }),
    prisma.vendor.findFirst({
      where: { shopDomain: shop, status: { in: ['approved', 'suspended'] } },
      select: { id: true },
    }),
  ])
  return {
    isDismissed: guide?.dismissedAt != null,
    done: {
      terms: terms !== null,
      approval: rules !== null,
      commission: commission !== null,
      // Whoever applied has found the way by themselves.
      link: guide?.linkOpenedAt != null || applied !== null,
      vendor: approved !== null,
    },
  }
}
