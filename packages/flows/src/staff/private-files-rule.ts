import type { Action, Subject } from '@souk/access'
import type { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import type { Operator } from '../operator'

export type PrivateFilesRule = {
  /** Only the account owner and those who are named. */
  namedOnly: boolean
  /** 0 until something was decided. */
  version: number
}

/** Who of the staff sees private files; everybody until somebody decides. */
export async function readPrivateFilesRule(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<PrivateFilesRule> {
  const row = await prisma.privateFilesRule.findUnique({ where: { shopDomain: shop } })
  return { namedOnly: row?.namedOnly ?? false, version: row?.version ?? 0 }
}

/** The operator with what is known of them in their shop, for `access` to decide by. */
export async function withRights(
  prisma: Prisma.TransactionClient,
  { kind, shop, userId }: Operator,
): Promise<Subject> {
  const staff = await prisma.staffMember.findUnique({
    where: { shopDomain_userId: { shopDomain: shop, userId } },
    select: { accountOwner: true, seesPrivateFiles: true },
  })
  return { kind, shop, userId, staff }
}

export const choosing = (shop: ShopDomain, { namedOnly }: PrivateFilesRule): Action => ({
  do: 'choose who sees private files',
  shop,
  namedOnly,
})
