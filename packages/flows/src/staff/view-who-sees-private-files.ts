import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import type { Deps } from '../deps'
import type { Operator } from '../operator'
import { choosing, type PrivateFilesRule, readPrivateFilesRule, withRights } from './private-files-rule'

type StaffView = {
  userId: string
  name: string
  accountOwner: boolean
  /** Whether they are named; the account owner need not be. */
  seesPrivateFiles: boolean
}

export type WhoSeesPrivateFiles = {
  rule: PrivateFilesRule
  /** Those who have opened Souk, the account owner first. */
  staff: StaffView[]
  mayChange: boolean
}

export async function viewWhoSeesPrivateFiles(
  { db: { prisma } }: Deps,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<WhoSeesPrivateFiles, 'not-allowed'>> {
  const subject = await withRights(prisma, actor)
  if (!can(subject, { do: 'change the settings', shop })) return fail('not-allowed')
  const [rule, staff] = await Promise.all([
    readPrivateFilesRule(prisma, { shop }),
    prisma.staffMember.findMany({
      where: { shopDomain: shop },
      orderBy: [{ accountOwner: 'desc' }, { name: 'asc' }, { userId: 'asc' }],
      select: { userId: true, name: true, accountOwner: true, seesPrivateFiles: true },
    }),
  ])
  return ok({ rule, staff, mayChange: can(subject, choosing(shop, rule)) })
}

/** Whom to ask for the right to see private files; null while the account owner has not opened Souk. */
export async function nameAccountOwner(
  { db: { prisma } }: Deps,
  { shop }: { shop: ShopDomain },
): Promise<string | null> {
  const owner = await prisma.staffMember.findFirst({ where: { shopDomain: shop, accountOwner: true } })
  return owner?.name ?? null
}
