import { mailTemplate, renderMail } from '@souk/notifications'
import { markSent, type OutboxMessage } from '@souk/outbox'
import type { Deps } from '../deps'

/** Sends one mail. A repeated attempt carries the same key, so the mail service sends it once. */
export async function sendMail({ db, mailer }: Deps, message: OutboxMessage): Promise<void> {
  const content = mailTemplate.parse(message.payload)
  await mailer.send(await renderMail(content), {
    idempotencyKey: `${message.shop}/${message.dedupeKey}`,
    senderName: content.shopName,
  })
  await db.transaction((tx) => markSent(tx, message))
}
