import { html } from 'hono/html'
import { sandboxPage, time } from '../pages/page'
import type { Html } from '../storefront/layout'
import type { Mail } from './mails'

export function mailboxPage({ mails, to }: { mails: Mail[]; to: string | undefined }): Html {
  const rows = mails.map(
    (mail) => html`<li>
      <a href="/mail/${mail.id}"><b>${mail.to.join(', ')}</b><span>${mail.subject}</span>${time(mail.receivedAt)}</a>
    </li>`,
  )
  const content = html`<h1>Mailbox</h1>
    <p class="lead">Every mail the app sends lands here, whoever it is for. Nothing leaves this machine.</p>
    <form class="bar" role="search">
      <input type="search" name="to" value="${to ?? ''}" placeholder="Address" aria-label="Show mail to this address" />
      <button class="quiet">Show</button>
      ${to && html`<a href="/mail">Show all</a>`}
    </form>
    ${mails.length > 0 ? html`<ul class="rows">${rows}</ul>` : noMail(to)}`
  return sandboxPage({ title: 'Mailbox', path: '/mail', content })
}

const noMail = (to: string | undefined): Html =>
  to
    ? html`<p class="empty">No mail to ${to}. <a href="/mail">Show all mail</a></p>`
    : html`<p class="empty">No mail yet. Register as a vendor at the store and the first ones arrive.</p>`

/** One mail. Its HTML is shown in a frame that may run no script and reach nothing of this page. */
export function mailPage(mail: Mail): Html {
  const headers = Object.entries({ ...mail.headers, 'Idempotency key': mail.idempotencyKey ?? 'none' })
  const content = html`<p><a href="/mail">Mailbox</a></p>
    <h1>${mail.subject}</h1>
    <dl>
      <dt>From</dt>
      <dd>${mail.from}</dd>
      <dt>To</dt>
      <dd>${mail.to.join(', ')}</dd>
      <dt>Received</dt>
      <dd>${time(mail.receivedAt)}</dd>
    </dl>
    ${
      mail.html &&
      html`<iframe class="mail" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${mail.id}/html"></iframe>`
    }
    ${mail.text && html`<h2>Plain text</h2><pre tabindex="0">${mail.text}</pre>`}
    <h2>Headers</h2>
    <dl>${headers.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
  return sandboxPage({ title: mail.subject, path: '/mail', content })
}
