import type { Context as Call, Hono } from 'hono'
import type { State } from '../state'
import type { Urls } from '../urls'
import { answer, type ResendEnv } from './answer'
import { type Attachment, findAttachment, listAttachments } from './attachments'
import { answerOnce } from './idempotency'
import { findMail, type Mail, pageOfMails, updateMail } from './mails'
import { readPaging } from './paging'
import { presentAttachment, presentListed, presentMail } from './present-mail'
import { parseJson } from './read-body'
import { invalid, isRefusal, notFound, type Refusal, refusal } from './refusals'
import { readSchedule } from './schedule'
import { sendBatch, sendMail } from './send-mail'

/** `/emails` and all below it that is about mails sent. */
export function mailRoutes(app: Hono<ResendEnv>, { state, urls }: { state: State; urls: Urls }): void {
  app.post('/emails', async (call) => {
    const asked = await keyed(call)
    return answer(
      call,
      answerOnce(state, asked, () => sendMail(state, parseJson(asked.body), asked.key)),
    )
  })
  app.post('/emails/batch', async (call) => {
    const asked = await keyed(call)
    const options = { key: asked.key, isPermissive: call.req.header('x-batch-validation') === 'permissive' }
    return answer(
      call,
      answerOnce(state, asked, () => sendBatch(state, parseJson(asked.body), options)),
    )
  })
  app.get('/emails', (call) => {
    const paging = readPaging(call.req.query())
    if (isRefusal(paging)) return answer(call, paging)
    const page = pageOfMails(state, paging)
    if (!page) return answer(call, notFound('Email'))
    return call.json({ object: 'list', has_more: page.hasMore, data: page.mails.map(presentListed) })
  })
  app.get('/emails/:id', (call) => withMail(call, state, presentMail))
  app.patch('/emails/:id', async (call) => {
    const body = parseJson(await call.req.text())
    return withMail(call, state, (mail) => reschedule(state, mail, body))
  })
  app.post('/emails/:id/cancel', (call) => withMail(call, state, (mail) => cancel(state, mail)))
  app.get('/emails/:id/attachments', (call) =>
    withMail(call, state, (mail) => {
      const data = listAttachments(state, mail.id).map((file) => present(mail, file))
      return { object: 'list', has_more: false, data }
    }),
  )
  app.get('/emails/:id/attachments/:file', (call) =>
    withMail(call, state, (mail) => {
      const file = findAttachment(state, { mailId: mail.id, id: call.req.param('file') })
      return file ? { object: 'attachment', ...present(mail, file) } : notFound('Attachment')
    }),
  )

  function present(mail: Mail, file: Attachment) {
    const downloadUrl = `${urls.local}/mail/${mail.id}/attachments/${file.id}`
    return presentAttachment(file, { downloadUrl, now: state.clock.now() })
  }
}

const keyed = async (call: Call) => ({
  endpoint: call.req.path,
  key: call.req.header('idempotency-key') ?? null,
  body: await call.req.text(),
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function withMail(call: Call, state: State, work: (mail: Mail) => object): Response {
  const id = call.req.param('id') ?? ''
  if (!UUID.test(id)) return answer(call, refusal(422, 'invalid_parameter', 'The `id` must be a valid UUID.'))
  const mail = findMail(state, id)
  return answer(call, mail ? work(mail) : notFound('Email'))
}

type Changed = { object: 'email'; id: string }

/** Only what has not left yet can be moved, and what was cancelled cannot. Source: resend.com, "Schedule Email". */
function reschedule(state: State, mail: Mail, body: unknown): Changed | Refusal {
  const asked = typeof body === 'object' && body && 'scheduled_at' in body ? body.scheduled_at : undefined
  if (typeof asked !== 'string')
    return refusal(422, 'missing_required_field', 'Missing `scheduled_at` field.')
  if (mail.lastEvent !== 'scheduled') return invalid('Only scheduled emails can be updated.')
  const scheduledAt = readSchedule(state, asked)
  if (typeof scheduledAt !== 'string') return scheduledAt
  updateMail(state, mail.id, { lastEvent: 'scheduled', scheduledAt })
  return { object: 'email', id: mail.id }
}

function cancel(state: State, mail: Mail): Changed | Refusal {
  if (mail.lastEvent !== 'scheduled') return invalid('Only scheduled emails can be canceled.')
  updateMail(state, mail.id, { lastEvent: 'canceled', scheduledAt: mail.scheduledAt })
  return { object: 'email', id: mail.id }
}
