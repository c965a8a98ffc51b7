import type { Prisma, Tx } from '@souk/db'
import type { CustomerId, ShopDomain } from '@souk/kernel'
import { z } from 'zod'
import { TEXT_FIELDS } from './application'
import { storableText } from './plain-text'

type OfCustomer = { shop: ShopDomain; customerId: CustomerId }

/** What somebody has typed into the registration form so far, unchecked. */
export type Draft = { fields: Record<string, string>; savedAt: Date }

/** Longer than any field may be, so that what is too long is kept until it is made shorter. */
const MAX_LENGTH = 10_000

const draftFields = z.record(z.string(), z.string())

/** Keeps the draft of this customer; an earlier one is replaced. Nothing is kept but what the form can ask for. */
export async function saveDraft(
  tx: Tx,
  { shop, customerId, fields, at }: OfCustomer & { fields: Record<string, string>; at: Date },
): Promise<void> {
  const known = Object.entries(fields).filter(
    ([name]) => TEXT_FIELDS.some((field) => field === name) || /^question-[0-9a-f-]{36}$/.test(name),
  )
  // The form has at most a hundred questions; whatever sends more is no form of ours.
  const kept = Object.fromEntries(
    known.slice(0, 150).map(([name, text]) => [name, storableText(text.slice(0, MAX_LENGTH))]),
  )
  const row = { fields: kept, savedAt: at }
  await tx.prisma.applicationDraft.upsert({
    where: { shopDomain_customerId: { shopDomain: shop, customerId } },
    create: { shopDomain: shop, customerId, ...row },
    update: row,
  })
}

export async function readDraft(
  prisma: Prisma.TransactionClient,
  { shop, customerId }: OfCustomer,
): Promise<Draft | null> {
  const row = await prisma.applicationDraft.findUnique({
    where: { shopDomain_customerId: { shopDomain: shop, customerId } },
  })
  return row && { fields: draftFields.parse(row.fields), savedAt: row.savedAt }
}

export async function deleteDraft(tx: Tx, { shop, customerId }: OfCustomer): Promise<void> {
  await tx.prisma.applicationDraft.deleteMany({ where: { shopDomain: shop, customerId } })
}
