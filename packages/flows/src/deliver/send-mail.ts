import {
  isTooLateToRepeat,
  MailError,
  mailTemplate,
  mailWords,
  noteAttempt,
  noteNotTaken,
  noteUnknownFate,
  prepareMail,
  recordSent,
  renderMail,
} from '@souk/notifications'
import { markSent, type OutboxMessage } from '@souk/outbox'
import { z } from 'zod'
import type { Deps } from '../deps'
import { vendorOfLane } from '../unsent/describe-message'
import { UNKNOWN_FATE } from './delivery-failure'
import { withInvitationLink } from './invitation-link'

/** A mail that could not leave for so long would be news no more. */
const TOO_LATE_MS = 3 * 24 * 60 * 60_000

/** Words that an operator sends to themselves to have a look at them. */
const test = z.object({ testWords: mailWords.nullable().default(null) })

/**
 * Sends one mail. Its words are settled at the first attempt, and a repeated attempt carries the same key, so the mail
 * service sends it once; where it may have the mail and would not know the key any more, nothing is sent. While the service
 * asks to wait, no attempt is counted.
 */
export async function sendMail(
  { db, mailer, clock, invitationKey }: Deps,
  message: OutboxMessage,
): Promise<void> {
  const { id, shop, payload } = message
  const content = withInvitationLink(mailTemplate.parse(payload), payload, invitationKey)
  const { testWords } = test.parse(payload)
  const mail = { id, shop, vendorId: testWords ? null : vendorOfLane(message.lane), content, testWords }
  const prepared = await prepareMail(db.prisma, { ...mail, at: clock.now() })
  if (prepared === 'gone') return db.transaction((tx) => markSent(tx, message))
  const at = clock.now()
  const left = (resendId: string | null) =>
    db.transaction(async (tx) => {
      await recordSent(tx, { shop, id, resendId, at: clock.now() })
      await markSent(tx, message)
    })
  if (prepared === 'taken') return left(null)

  const { look, since, unsureSince } = prepared
  if (isTooLateToRepeat(unsureSince, at)) {
    await noteUnknownFate(db.prisma, { shop, id, at })
    throw new MailError(UNKNOWN_FATE, false)
  }
  await noteAttempt(db.prisma, { shop, id, at })
  const sent = await mailer
    .send(await renderMail(content, look), {
      idempotencyKey: `${shop}/${message.dedupeKey}`,
      senderName: look.sender.name ?? content.shopName,
      replyTo: look.sender.replyTo,
      mailId: id,
    })
    .catch(async (error) => {
      if (error instanceof MailError && !error.mayHaveGone) await noteNotTaken(db.prisma, { shop, id, at })
      throw notForEver(error, clock.now().getTime() - since.getTime())
    })
  await left(sent.resendId)
}

/** Where the service asks to wait, the outbox does, without counting; at some time that has to end. */
function notForEver(error: unknown, sinceMs: number): unknown {
  const waits = error instanceof MailError && error.retryAfterMs !== null
  return waits && sinceMs > TOO_LATE_MS ? new MailError(error.code, false) : error
}
