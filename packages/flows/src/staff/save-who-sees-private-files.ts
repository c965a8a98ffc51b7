import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { type Prisma, saveIfUnchanged } from '@souk/db'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import type { Deps } from '../deps'
import type { Operator } from '../operator'
import { choosing, readPrivateFilesRule, withRights } from './private-files-rule'

type Save = {
  shop: ShopDomain
  actor: Operator
  namedOnly: boolean
  /** Who is named. While everybody may, whoever was named before stays it. */
  userIds: readonly string[]
  seenVersion: number
}

type Refusal = 'not-allowed' | 'unknown-staff' | 'without-yourself' | 'changed-meanwhile'

/**
 * Decides who of the staff sees private files. Only somebody who does may decide it, and stays one who does: so nobody
 * gives the right to themselves, and there is always somebody who can give it. The account owner has it in any case.
 */
export async function saveWhoSeesPrivateFiles(
  { db, clock }: Deps,
  { shop, actor, namedOnly, userIds, seenVersion }: Save,
): Promise<Result<void, Refusal>> {
  const named = [...new Set(userIds)].sort()
  const line = {
    shop: actor.shop,
    actor: { kind: 'operator', userId: actor.userId },
    subject: `shop:${shop}`,
  } as const
  return db.transaction(async (tx) => {
    const { prisma } = tx
    const refuse = async (cause: Refusal) => {
      const action = 'choice of who sees private files refused'
      await recordAudit(tx, { ...line, action, detail: { cause, to: inWords(namedOnly, named) } })
      return fail(cause)
    }
    // The rule first: a right that is taken away after this makes the version another one.
    const rule = await readPrivateFilesRule(prisma, { shop })
    const subject = await withRights(prisma, actor)
    if (!can(subject, { do: 'change the settings', shop })) return refuse('not-allowed')
    if (!can(subject, choosing(shop, rule))) return refuse('not-allowed')
    if (rule.version !== seenVersion) return fail('changed-meanwhile')
    const before = await listNamed(prisma, shop)
    if (namedOnly) {
      const known = await prisma.staffMember.findMany({
        where: { shopDomain: shop, userId: { in: [...named, actor.userId] } },
      })
      const knownIds = known.map(({ userId }) => userId)
      if (!named.every((userId) => knownIds.includes(userId))) return refuse('unknown-staff')
      const isOwner = known.some(({ userId, accountOwner }) => accountOwner && userId === actor.userId)
      if (!isOwner && !named.includes(actor.userId)) return refuse('without-yourself')
    }
    const change = { namedOnly, version: seenVersion + 1, changedAt: clock.now() }
    const stored = await saveIfUnchanged(seenVersion, {
      create: () =>
        prisma.privateFilesRule.createMany({ data: [{ shopDomain: shop, ...change }], skipDuplicates: true }),
      update: () =>
        prisma.privateFilesRule.updateMany({
          where: { shopDomain: shop, version: seenVersion },
          data: change,
        }),
    })
    if (!stored.ok) return stored
    if (namedOnly) {
      const everybody = { shopDomain: shop }
      await prisma.staffMember.updateMany({ where: everybody, data: { seesPrivateFiles: false } })
      await prisma.staffMember.updateMany({
        where: { ...everybody, userId: { in: named } },
        data: { seesPrivateFiles: true },
      })
    }
    await recordAudit(tx, {
      ...line,
      action: 'who sees private files changed',
      detail: { from: inWords(rule.namedOnly, before), to: inWords(namedOnly, named) },
    })
    return ok(undefined)
  })
}

async function listNamed(prisma: Prisma.TransactionClient, shop: ShopDomain): Promise<string[]> {
  const rows = await prisma.staffMember.findMany({ where: { shopDomain: shop, seesPrivateFiles: true } })
  return rows.map(({ userId }) => userId).sort()
}

const inWords = (namedOnly: boolean, named: readonly string[]): string =>
  namedOnly ? ['account owner', ...named].join(', ') : 'everybody'
