import { z } from 'zod'
import type { State } from '../state'
import type { NewAttachment } from './attachments'
import type { Mail } from './mails'
import { invalid, isRefusal, missing, notBuilt, type Refusal, refusal } from './refusals'
import { readSchedule } from './schedule'

const one = z.union([z.string(), z.array(z.string())]).nullish()
const listed = one.transform((value) => [value ?? []].flat())
/** `{ type: 'Buffer', data }` is what becomes of a Buffer in JSON, and Resend's own client sends it so. */
const content = z.union([z.string(), z.object({ type: z.literal('Buffer'), data: z.array(z.number()) })])
const attachment = z.object({
  filename: z.string().nullish(),
  content: content.nullish(),
  path: z.string().nullish(),
  content_type: z.string().nullish(),
  content_id: z.string().nullish(),
})

const email = z.object({
  from: z.string(),
  to: listed,
  cc: listed,
  bcc: listed,
  reply_to: listed,
  subject: z.string(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  scheduled_at: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
})
type Email = z.infer<typeof email>

export type NewMail = Omit<Mail, 'id' | 'receivedAt' | 'lastEvent' | 'idempotencyKey'> & {
  attachments: NewAttachment[]
}

const MOST_RECIPIENTS = 50
const MOST_TAGS = 75
const LARGEST_BYTES = 40 * 1024 * 1024
const ADDRESS = /^(?:[^<>]*<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/

/** Reads what `POST /emails` was sent; `isBatch` forbids what a batch may not have. */
export function readMail(
  state: State,
  payload: unknown,
  { isBatch }: { isBatch: boolean },
): NewMail | Refusal {
  const fields = z.record(z.string(), z.unknown()).safeParse(payload)
  if (!fields.success) return invalid('The request body must be a JSON object.')
  const absent = refuseFields(fields.data)
  if (absent) return absent
  const parsed = email.safeParse(payload)
  if (!parsed.success) return invalid(`Invalid \`${parsed.error.issues[0]?.path.join('.')}\` field.`)
  const wrong =
    refuseAddresses(parsed.data) ?? refuseTags(parsed.data) ?? refuseAttachments(parsed.data, isBatch)
  if (wrong) return wrong
  const scheduledAt = parsed.data.scheduled_at ? readSchedule(state, parsed.data.scheduled_at) : null
  return scheduledAt !== null && typeof scheduledAt === 'object'
    ? scheduledAt
    : toMail(parsed.data, scheduledAt)
}

function refuseFields(fields: Record<string, unknown>): Refusal | null {
  for (const name of ['template', 'topic_id'])
    if (fields[name] !== undefined && fields[name] !== null) return notBuilt(`\`${name}\` of an email`)
  for (const name of ['from', 'to', 'subject'])
    if (fields[name] === undefined || fields[name] === '') return missing(`\`${name}\``)
  return fields.html || fields.text ? null : missing('`html` or `text`')
}

function refuseAddresses(mail: Email): Refusal | null {
  for (const name of ['from', 'to', 'cc', 'bcc', 'reply_to'] as const) {
    if ([mail[name]].flat().every((address) => ADDRESS.test(address))) continue
    return invalid(
      `Invalid \`${name}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
    )
  }
  if (mail.to.length === 0) return missing('`to`')
  return mail.to.length > MOST_RECIPIENTS
    ? invalid(`The maximum number of recipients is ${MOST_RECIPIENTS}.`)
    : null
}

function refuseTags({ tags }: Email): Refusal | null {
  const all = tags ?? []
  if (all.length > MOST_TAGS) return invalid(`The maximum number of tags is ${MOST_TAGS}.`)
  const words = all.flatMap(({ name, value }) => [name, value])
  if (!words.every((word) => /^[A-Za-z0-9_-]*$/.test(word)))
    return invalid('Tags should only contain ASCII letters, numbers, underscores, or dashes.')
  return words.some((word) => word.length > 256) ? invalid('Tags can have 256 characters at most.') : null
}

function refuseAttachments(mail: Email, isBatch: boolean): Refusal | null {
  const files = mail.attachments ?? []
  if (isBatch && files.length > 0) return invalid('The `attachments` field is not supported in a batch.')
  if (files.some((file) => !file.content && !file.path))
    return refusal(422, 'invalid_attachment', 'Attachment must have either a `content` or `path`.')
  const encoded = files.map((file) => Math.ceil(bytesOf(file).length / 3) * 4)
  const written = (mail.html ?? '').length + (mail.text ?? '').length
  return encoded.reduce((sum, bytes) => sum + bytes, written) > LARGEST_BYTES
    ? invalid('The email is larger than 40MB, attachments included after Base64 encoding.')
    : null
}

function bytesOf({ content: given }: z.infer<typeof attachment>): Buffer {
  if (!given) return Buffer.alloc(0)
  return typeof given === 'string' ? Buffer.from(given, 'base64') : Buffer.from(given.data)
}

function toMail(mail: Email, scheduledAt: string | null): NewMail {
  return {
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    replyTo: mail.reply_to,
    subject: mail.subject,
    html: mail.html ?? null,
    text: mail.text ?? null,
    headers: mail.headers ?? {},
    tags: mail.tags ?? [],
    scheduledAt,
    attachments: (mail.attachments ?? []).map((file) => ({
      filename: file.filename ?? null,
      contentType: file.content_type ?? null,
      contentId: file.content_id ?? null,
      path: file.content ? null : (file.path ?? null),
      content: file.content ? bytesOf(file) : null,
    })),
  }
}

export const isNewMail = (read: NewMail | Refusal): read is NewMail => !isRefusal(read)
