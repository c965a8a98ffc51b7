import type { Attachment } from './attachments'
import { messageIdOf } from './mail-events'
import type { Mail } from './mails'

/** As Resend writes times: `2026-04-03 22:13:42.674000+00`. Source: resend.com, "Retrieve Sent Email". */
export const resendTime = (iso: string): string => iso.replace('T', ' ').replace(/(\.\d{3})Z$/, '$1000+00')

const shared = (mail: Mail) => ({
  id: mail.id,
  message_id: messageIdOf(mail),
  to: mail.to,
  from: mail.from,
  created_at: resendTime(mail.receivedAt),
  subject: mail.subject,
})
const outcome = (mail: Mail) => ({
  last_event: mail.lastEvent,
  scheduled_at: mail.scheduledAt && resendTime(mail.scheduledAt),
})

/** `GET /emails/:id`. */
export function presentMail(mail: Mail): Record<string, unknown> {
  return {
    object: 'email',
    ...shared(mail),
    html: mail.html,
    text: mail.text,
    bcc: mail.bcc,
    cc: mail.cc,
    reply_to: mail.replyTo,
    ...outcome(mail),
    ...(mail.tags.length > 0 && { tags: mail.tags }),
  }
}

/** One of `GET /emails`: without the texts, and null where there is no address. */
export function presentListed(mail: Mail): Record<string, unknown> {
  const orNull = (addresses: string[]) => (addresses.length > 0 ? addresses : null)
  return {
    ...shared(mail),
    bcc: orNull(mail.bcc),
    cc: orNull(mail.cc),
    reply_to: orNull(mail.replyTo),
    ...outcome(mail),
  }
}

const LINK_LIFETIME_MS = 3600 * 1000

/** One of `GET /emails/:id/attachments`; `downloadUrl` leads to the mailbox. */
export function presentAttachment(
  file: Attachment,
  { downloadUrl, now }: { downloadUrl: string; now: Date },
): Record<string, unknown> {
  return {
    id: file.id,
    filename: file.filename,
    content_type: file.contentType,
    content_disposition: file.contentId === null ? 'attachment' : 'inline',
    ...(file.contentId !== null && { content_id: file.contentId }),
    download_url: file.path ?? downloadUrl,
    expires_at: new Date(now.getTime() + LINK_LIFETIME_MS).toISOString(),
    size: file.size,
  }
}
