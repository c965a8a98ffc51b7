import { type Context as Call, Hono } from 'hono'
import { z } from 'zod'
import type { State } from '../state'
import { findByKey, hashOf, storeMail } from './mails'
import { takeTurn } from './rate-limit'

const one = z.union([z.string(), z.array(z.string())])

const email = z.object({
  from: z.string(),
  to: one,
  subject: z.string(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  cc: one.optional(),
  bcc: one.optional(),
  reply_to: one.optional(),
  headers: z.record(z.string(), z.string()).optional(),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
})

const ADDRESS = /^(?:[^<>]*<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/

type Refusal = { statusCode: 400 | 401 | 403 | 409 | 422 | 429; name: string; message: string }

/** `https://api.resend.com`: `POST /emails`, as far as it is documented; accepted mail goes to the mailbox page. */
export function resendApi(state: State): Hono {
  const app = new Hono()
  app.use(async (call, next) => {
    const refusal = refuseCaller(call.req.header('authorization'))
    return refusal ? answer(call, refusal) : next()
  })
  app.post('/emails', async (call) => {
    const wait = takeTurn(state)
    if (wait) {
      for (const [name, value] of Object.entries(wait)) call.header(name, value)
      return answer(call, TOO_MANY)
    }
    const body = await call.req.text()
    const accepted = accept(state, body, call.req.header('idempotency-key') ?? null)
    return 'statusCode' in accepted ? answer(call, accepted) : call.json(accepted)
  })
  app.notFound((call) =>
    call.json({ statusCode: 404, name: 'not_found', message: 'The requested endpoint does not exist.' }, 404),
  )
  return app
}

const answer = (call: Call, refusal: Refusal) => call.json(refusal, refusal.statusCode)

function refuseCaller(authorization: string | undefined): Refusal | null {
  const key = /^Bearer\s+(\S+)$/.exec(authorization ?? '')?.[1]
  if (!key) return { statusCode: 401, name: 'missing_api_key', message: 'Missing API Key' }
  return key.startsWith('re_')
    ? null
    : { statusCode: 403, name: 'invalid_api_key', message: 'API key is invalid' }
}

const TOO_MANY: Refusal = {
  statusCode: 429,
  name: 'rate_limit_exceeded',
  message:
    'Too many requests. Please limit the number of requests per second. Or contact support to increase rate limit.',
}

function accept(state: State, body: string, key: string | null): { id: string } | Refusal {
  if (key !== null && (key === '' || key.length > 256))
    return {
      statusCode: 400,
      name: 'invalid_idempotency_key',
      message: 'The key must be between 1-256 chars.',
    }
  const payload = parseJson(body)
  const refusal = refusePayload(payload)
  if (refusal) return refusal
  const mail = email.parse(payload)
  const payloadHash = hashOf(body)
  const known = key === null ? null : findByKey(state, key)
  if (known) return known.payloadHash === payloadHash ? { id: known.id } : OTHER_PAYLOAD
  const id = storeMail(state, {
    from: mail.from,
    to: [mail.to].flat(),
    subject: mail.subject,
    html: mail.html ?? null,
    text: mail.text ?? null,
    headers: shownHeaders(mail),
    idempotencyKey: key,
    payloadHash,
  })
  return { id }
}

const OTHER_PAYLOAD: Refusal = {
  statusCode: 409,
  name: 'invalid_idempotent_request',
  message: 'Same idempotency key used with a different request payload.',
}

function refusePayload(payload: unknown): Refusal | null {
  const fields = z.record(z.string(), z.unknown()).safeParse(payload)
  if (!fields.success) return invalid('The request body must be a JSON object.')
  for (const name of ['from', 'to', 'subject']) {
    if (fields.data[name] === undefined || fields.data[name] === '')
      return { statusCode: 422, name: 'missing_required_field', message: `Missing \`${name}\` field.` }
  }
  if (!fields.data.html && !fields.data.text)
    return { statusCode: 422, name: 'missing_required_field', message: 'Missing `html` or `text` field.' }
  const parsed = email.safeParse(payload)
  if (!parsed.success) return invalid(`Invalid \`${parsed.error.issues[0]?.path.join('.')}\` field.`)
  if (!ADDRESS.test(parsed.data.from)) return invalid(badAddress('from'))
  const recipients = [parsed.data.to].flat()
  if (recipients.length > 50) return invalid('The maximum number of recipients is 50.')
  return recipients.every((address) => ADDRESS.test(address)) ? null : invalid(badAddress('to'))
}

const invalid = (message: string): Refusal => ({ statusCode: 422, name: 'validation_error', message })

const badAddress = (field: string) =>
  `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function shownHeaders(mail: z.infer<typeof email>): Record<string, string> {
  const headers: Record<string, string> = { ...mail.headers }
  const lists = { Cc: mail.cc, Bcc: mail.bcc, 'Reply-To': mail.reply_to }
  for (const [name, value] of Object.entries(lists)) if (value) headers[name] = [value].flat().join(', ')
  for (const { name, value } of mail.tags ?? []) headers[`Tag ${name}`] = value
  return headers
}
