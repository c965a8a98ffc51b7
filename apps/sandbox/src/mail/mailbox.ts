import { Hono } from 'hono'
import { z } from 'zod'
import type { Context } from '../context'
import { withLocalAddresses } from '../urls'
import { findAttachment, listAttachments, readAttachment } from './attachments'
import { deliverDueMails } from './deliver-mail'
import { recordEvent } from './mail-events'
import { mailPage } from './mail-page'
import { mailStory } from './mail-story'
import { mailboxPage, PER_PAGE } from './mailbox-page'
import { countMails, findMail, listMails, updateMail } from './mails'
import { replayMessage } from './webhook-messages'

/** Links in a mail open in a new tab of their own, not inside the little frame. */
const BASE = '<!doctype html><base target="_blank">'

/**
 * No script, and nothing from anywhere but this mail's own files and images: a mail shown here tells nobody that it was
 * seen. The frame has no origin of its own, so that `'self'` would not mean this address.
 */
const policy = (local: string) =>
  `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: ${local} http://*.localhost:*`

const event = z.object({
  type: z.enum(['delivery_delayed', 'bounced', 'complained', 'opened', 'clicked', 'failed']),
  link: z.string().optional(),
})

/** `/mail`: what the app has sent. */
export function mailbox({ state, urls }: Context): Hono {
  const app = new Hono()
  app.get('/mail', (call) => {
    deliverDueMails(state)
    const search = call.req.query('q')?.trim() || undefined
    const page = Math.max(1, Number.parseInt(call.req.query('page') ?? '1', 10) || 1)
    const filter = search ? { search } : {}
    const mails = listMails(state, { ...filter, limit: PER_PAGE, offset: (page - 1) * PER_PAGE })
    return call.html(mailboxPage({ mails, search, page, total: countMails(state, filter) }))
  })
  app.get('/mail/:id', (call) => {
    deliverDueMails(state)
    const mail = findMail(state, call.req.param('id'))
    return mail ? call.html(mailPage(mail, mailStory(state, mail))) : call.notFound()
  })
  app.get('/mail/:id/html', (call) => {
    const mail = findMail(state, call.req.param('id'))
    if (!mail?.html) return call.notFound()
    call.header('content-security-policy', policy(urls.local))
    const inline = new Map(
      listAttachments(state, mail.id).flatMap(({ contentId, id }) =>
        contentId ? [[contentId, id] as const] : [],
      ),
    )
    const html = mail.html.replace(/\bcid:([^"'\s>)]+)/g, (all, contentId: string) => {
      const file = inline.get(contentId)
      return file ? `${urls.local}/mail/${mail.id}/attachments/${file}?inline` : all
    })
    return call.html(BASE + withLocalAddresses(html, urls))
  })
  app.get('/mail/:id/attachments/:file', (call) => {
    const file = findAttachment(state, { mailId: call.req.param('id'), id: call.req.param('file') })
    const content = file && readAttachment(state, file.id)
    if (!file || !content) return call.notFound()
    // Only images are shown in place; whatever else a mail brings is never a page of this address.
    const isShown =
      call.req.query('inline') !== undefined && /^image\/(png|jpeg|gif|webp)$/.test(file.contentType)
    const name = encodeURIComponent(file.filename ?? 'attachment')
    return new Response(new Uint8Array(content), {
      headers: {
        'content-type': file.contentType,
        'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
      },
    })
  })
  app.post('/mail/:id/events', async (call) => {
    const mail = findMail(state, call.req.param('id'))
    const asked = event.safeParse(await call.req.parseBody())
    if (!mail || !asked.success) return call.notFound()
    const { type, link } = asked.data
    recordEvent(state, mail, { type, ...(link && { link }) })
    return call.redirect(`/mail/${mail.id}`, 303)
  })
  app.post('/mail/:id/cancel', (call) => {
    const mail = findMail(state, call.req.param('id'))
    if (!mail) return call.notFound()
    if (mail.lastEvent === 'scheduled') updateMail(state, mail.id, { ...mail, lastEvent: 'canceled' })
    return call.redirect(`/mail/${mail.id}`, 303)
  })
  app.post('/mail/:id/webhooks/:message/replay', (call) => {
    replayMessage(state, call.req.param('message'))
    return call.redirect(`/mail/${call.req.param('id')}`, 303)
  })
  return app
}
