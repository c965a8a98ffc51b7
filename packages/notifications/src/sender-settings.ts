import { type Prisma, saveIfUnchanged, type Tx } from '@souk/db'
import type { Result, ShopDomain } from '@souk/kernel'
import { DEFAULT_SENDER, type SenderSettings, senderSettings } from './sender'

/** `version` is 0 until an operator has said anything. */
export type Sender = SenderSettings & { version: number }

export async function readSender(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<Sender> {
  const row = await prisma.mailSettings.findUnique({ where: { shopDomain: shop } })
  return row
    ? { ...senderSettings.parse(row.sender), version: row.version }
    : { ...DEFAULT_SENDER, version: 0 }
}

type Change = { shop: ShopDomain; sender: SenderSettings; seenVersion: number; at: Date }

/** Stores who mails come from, unless somebody changed it since `seenVersion` was read. */
export async function saveSender(
  tx: Tx,
  { shop, sender, seenVersion, at }: Change,
): Promise<Result<void, 'changed-meanwhile'>> {
  const data = { sender, version: seenVersion + 1, updatedAt: at }
  const { mailSettings: stored } = tx.prisma
  return saveIfUnchanged(seenVersion, {
    create: () => stored.createMany({ data: [{ shopDomain: shop, ...data }], skipDuplicates: true }),
    update: () => stored.updateMany({ where: { shopDomain: shop, version: seenVersion }, data }),
  })
}
