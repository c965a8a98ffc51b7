import { Hono } from 'hono'
import type { Context } from '../context'
import { withLocalAddresses } from '../urls'
import { mailboxPage, mailPage } from './mailbox-pages'
import { findMail, listMails } from './mails'

/** Links in a mail open in a new tab of their own, not inside the little frame. */
const BASE = '<!doctype html><base target="_blank">'

/** `/mail`: what the app has sent. */
export function mailbox({ state, urls }: Context): Hono {
  const app = new Hono()
  app.get('/mail', (call) => {
    const to = call.req.query('to') || undefined
    return call.html(mailboxPage({ mails: listMails(state, to ? { to } : {}), to }))
  })
  app.get('/mail/:id', (call) => {
    const mail = findMail(state, call.req.param('id'))
    return mail ? call.html(mailPage(mail)) : call.notFound()
  })
  app.get('/mail/:id/html', (call) => {
    const mail = findMail(state, call.req.param('id'))
    if (!mail?.html) return call.notFound()
    call.header(
      'content-security-policy',
      "sandbox allow-popups allow-popups-to-escape-sandbox; script-src 'none'",
    )
    return call.html(BASE + withLocalAddresses(mail.html, urls))
  })
  return app
}
