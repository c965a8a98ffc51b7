import { Prisma, saveIfUnchanged, type Tx } from '@souk/db'
import type { Language, Result, ShopDomain } from '@souk/kernel'
import { checkWords } from './check-words'
import { MAIL_KINDS, type MailKindName } from './mail-template'
import { type MailWords, mailWords } from './mail-words'

/** Which words are meant: those of one kind of mail in one language. */
export type WordingKey = { shop: ShopDomain; kind: MailKindName; language: Language }

/** `version` is 0 until an operator has changed anything. */
export type Wording = { words: MailWords; isDefault: boolean; version: number }

/** What a kind of mail says. Words that fit the kind no longer (an upgrade took a placeholder away) give way to the default. */
export async function readWording(
  prisma: Prisma.TransactionClient,
  { shop, kind, language }: WordingKey,
): Promise<Wording> {
  const where = { shopDomain_kind_language: { shopDomain: shop, kind, language } }
  const row = await prisma.mailWording.findUnique({ where })
  const version = row?.version ?? 0
  const stored = mailWords.nullable().parse(row?.words ?? null)
  if (stored && checkWords(kind, stored).ok) return { words: stored, isDefault: false, version }
  return { words: MAIL_KINDS[kind].words[language], isDefault: true, version }
}

/** Which kinds say something else than the default, and in which languages. */
export async function listWordings(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<{ kind: string; language: string }[]> {
  const rows = await prisma.mailWording.findMany({
    where: { shopDomain: shop },
    select: { kind: true, language: true, words: true },
  })
  return rows.filter(({ words }) => words !== null).map(({ kind, language }) => ({ kind, language }))
}

type Change = WordingKey & {
  /** Checked by `checkWords`; null: the default again. */
  words: MailWords | null
  seenVersion: number
  at: Date
}

/** Stores what a kind of mail says, unless somebody changed it since `seenVersion` was read. */
export async function saveWording(
  tx: Tx,
  { shop, kind, language, words, seenVersion, at }: Change,
): Promise<Result<void, 'changed-meanwhile'>> {
  const key = { shopDomain: shop, kind, language }
  const data = { words: words ?? Prisma.DbNull, version: seenVersion + 1, updatedAt: at }
  const { mailWording: stored } = tx.prisma
  return saveIfUnchanged(seenVersion, {
    create: () => stored.createMany({ data: [{ ...key, ...data }], skipDuplicates: true }),
    update: () => stored.updateMany({ where: { ...key, version: seenVersion }, data }),
  })
}
