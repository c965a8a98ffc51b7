import { lockShop, type Prisma, type Tx } from '@souk/db'
import { type CustomerId, fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { z } from 'zod'
import { manyLines } from './plain-text'

/** One edition of what vendors agree to. */
export type Terms = { version: number; text: string; publishedAt: Date }

export const termsText = manyLines.pipe(
  z.string().min(1, 'Write the terms before you publish them.').max(50_000, 'Use at most 50,000 characters.'),
)

/** The edition that whoever applies now agrees to; null while the operator has published none. */
export async function currentTerms(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<Terms | null> {
  return prisma.termsEdition.findFirst({
    where: { shopDomain: shop },
    orderBy: { version: 'desc' },
    select: { version: true, text: true, publishedAt: true },
  })
}

/** Every edition, newest first, and how many vendors agreed to it. */
export async function listTerms(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<(Terms & { agreed: number })[]> {
  const [editions, agreed] = await Promise.all([
    prisma.termsEdition.findMany({ where: { shopDomain: shop }, orderBy: { version: 'desc' } }),
    prisma.vendorAgreement.groupBy({
      by: ['termsVersion'],
      where: { vendor: { shopDomain: shop } },
      _count: true,
    }),
  ])
  return editions.map(({ version, text, publishedAt }) => ({
    version,
    text,
    publishedAt,
    agreed: agreed.find(({ termsVersion }) => termsVersion === version)?._count ?? 0,
  }))
}

type NewEdition = { shop: ShopDomain; text: string; at: Date }

/** Publishes a new edition; the same text again publishes nothing. Of two at one moment the later text stands last. */
export async function publishTerms(tx: Tx, { shop, text, at }: NewEdition): Promise<Terms> {
  // Two people who publish at one moment come one after the other.
  await lockShop(tx, { shop })
  const current = await currentTerms(tx.prisma, { shop })
  if (current?.text === text) return current
  const edition = { version: (current?.version ?? 0) + 1, text, publishedAt: at }
  await tx.prisma.termsEdition.create({ data: { shopDomain: shop, ...edition } })
  return edition
}

/** The edition in force, unless the person saw another one (or, with null, none). */
export async function termsAsSeen(
  prisma: Prisma.TransactionClient,
  { shop, seenVersion }: { shop: ShopDomain; seenVersion: number | null },
): Promise<Result<Terms | null, 'terms-changed'>> {
  const terms = await currentTerms(prisma, { shop })
  return (terms?.version ?? null) === seenVersion ? ok(terms) : fail('terms-changed')
}

type Agreement = { vendorId: VendorId; termsVersion: number; customerId: CustomerId; at: Date }

/** Notes who agreed to which edition; the first time counts. */
export async function recordAgreement(tx: Tx, agreement: Agreement): Promise<void> {
  const { vendorId, termsVersion, customerId, at: agreedAt } = agreement
  await tx.prisma.vendorAgreement.createMany({
    data: [{ vendorId, termsVersion, customerId, agreedAt }],
    skipDuplicates: true,
  })
}
