import type { Prisma, Tx } from '@souk/db'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { nameKey } from './name-key'

/** A view of the list that the operators of a shop keep; `query` is its address. */
export type SavedView = { id: string; name: string; query: string }

/** Each is a tab. */
const MOST_VIEWS = 30

export const listViews = (
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<SavedView[]> =>
  prisma.vendorView.findMany({
    where: { shopDomain: shop },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, query: true },
  })

export async function addView(
  tx: Tx,
  { shop, name, query }: { shop: ShopDomain; name: string; query: string },
): Promise<Result<{ id: string }, 'name-taken' | 'too-many'>> {
  if ((await tx.prisma.vendorView.count({ where: { shopDomain: shop } })) >= MOST_VIEWS)
    return fail('too-many')
  const [added] = await tx.prisma.vendorView.createManyAndReturn({
    data: { shopDomain: shop, name, nameKey: nameKey(name), query },
    skipDuplicates: true,
    select: { id: true },
  })
  return added ? ok(added) : fail('name-taken')
}

export async function renameView(
  tx: Tx,
  { shop, id, name }: { shop: ShopDomain; id: string; name: string },
): Promise<Result<{ id: string }, 'not-found' | 'name-taken'>> {
  const key = nameKey(name)
  const others = { shopDomain: shop, nameKey: key, id: { not: id } }
  if ((await tx.prisma.vendorView.count({ where: others })) > 0) return fail('name-taken')
  const data = { name, nameKey: key }
  const { count } = await tx.prisma.vendorView.updateMany({ where: { shopDomain: shop, id }, data })
  return count === 1 ? ok({ id }) : fail('not-found')
}

export async function updateView(
  tx: Tx,
  { shop, id, query }: { shop: ShopDomain; id: string; query: string },
): Promise<Result<{ id: string }, 'not-found'>> {
  const { count } = await tx.prisma.vendorView.updateMany({
    where: { shopDomain: shop, id },
    data: { query },
  })
  return count === 1 ? ok({ id }) : fail('not-found')
}

export async function deleteView(
  tx: Tx,
  { shop, id }: { shop: ShopDomain; id: string },
): Promise<Result<{ id: string }, 'not-found'>> {
  const { count } = await tx.prisma.vendorView.deleteMany({ where: { shopDomain: shop, id } })
  return count === 1 ? ok({ id }) : fail('not-found')
}
