import type { Prisma, Tx } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import type { Brought, DefinitionName } from '@souk/shopify'
import { z } from 'zod'

type Of = { shop: ShopDomain; definition: DefinitionName }

const factsSchema = z.record(z.string(), z.string().nullable())

/** What Souk last wrote into the definition, or saw to be right. */
export async function recallWritten(prisma: Prisma.TransactionClient, { shop, definition }: Of) {
  const row = await prisma.definitionMemory.findUnique({
    where: { shopDomain_definition: { shopDomain: shop, definition } },
  })
  return row ? factsSchema.parse(row.written) : {}
}

/** Adds to it. One statement, so that nothing that was added meanwhile is lost. */
export async function rememberWritten(
  tx: Tx,
  { shop, definition, written }: Of & { written: Record<string, string | null> },
): Promise<void> {
  await tx.query(REMEMBER, [shop, definition, JSON.stringify(written)])
}

const REMEMBER = `
  insert into definition_memory (shop, definition, written) values ($1, $2, $3::jsonb)
  on conflict (shop, definition) do update set written = definition_memory.written || excluded.written`

/** The differences as they are now; one that an operator wants to keep stays kept while it is the same. */
export async function noteDifferences(
  tx: Tx,
  { shop, definition, differences, at }: Of & { differences: Brought['differences']; at: Date },
): Promise<void> {
  const items = differences.map(({ item }) => item)
  await tx.prisma.definitionDifference.deleteMany({
    where: { shopDomain: shop, definition, item: { notIn: items } },
  })
  for (const { item, expected, found } of differences) {
    const where = { shopDomain_definition_item: { shopDomain: shop, definition, item } }
    const known = await tx.prisma.definitionDifference.findUnique({ where })
    if (known && known.expected === expected && known.found === found) continue
    const noted = { expected, found, noticedAt: at, keptAt: null }
    await tx.prisma.definitionDifference.upsert({
      where,
      create: { shopDomain: shop, definition, item, ...noted },
      update: noted,
    })
  }
}
