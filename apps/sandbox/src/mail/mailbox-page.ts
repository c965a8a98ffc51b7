import { html } from 'hono/html'
import { sandboxPage, time } from '../pages/page'
import type { Html } from '../storefront/layout'
import { eventTag } from './event-tag'
import type { Mail } from './mails'

export const PER_PAGE = 50

type Shown = { mails: Mail[]; search: string | undefined; page: number; total: number }

export function mailboxPage({ mails, search, page, total }: Shown): Html {
  const rows = mails.map(
    (mail) => html`<li>
      <a href="/mail/${mail.id}"><b>${mail.to.join(', ')}</b><span>${eventTag(mail.lastEvent)} ${mail.subject}</span>${time(mail.receivedAt)}</a>
    </li>`,
  )
  const content = html`<h1>Mailbox</h1>
    <p class="lead">Every mail the app sends lands here, whoever it is for. Nothing leaves this machine.</p>
    <form class="bar" role="search">
      <input type="search" name="q" value="${search ?? ''}" placeholder="Address or subject" aria-label="Search by address or subject" />
      <button class="quiet">Search</button>
      ${search && html`<a href="/mail">Show all</a>`}
    </form>
    ${mails.length > 0 ? html`<ul class="rows">${rows}</ul>` : noMail({ search, page })}
    ${pager({ search, page, total })}`
  return sandboxPage({ title: 'Mailbox', path: '/mail', content })
}

function noMail({ search, page }: Pick<Shown, 'search' | 'page'>): Html {
  if (page > 1) return html`<p class="empty">There is no page ${page}. <a href="/mail">Show the first</a></p>`
  return search
    ? html`<p class="empty">No mail matches “${search}”. <a href="/mail">Show all mail</a></p>`
    : html`<p class="empty">No mail yet. It comes when the app sends one through Resend.</p>`
}

function pager({ search, page, total }: Omit<Shown, 'mails'>): Html | '' {
  if (total <= PER_PAGE) return ''
  const to = (number: number) =>
    `/mail?${new URLSearchParams({ ...(search && { q: search }), page: String(number) })}`
  const last = Math.ceil(total / PER_PAGE)
  return html`<nav class="bar pager" aria-label="Pages">
    ${page > 1 && html`<a href="${to(page - 1)}" rel="prev">Newer</a>`}
    <span>Page ${page} of ${last}, ${total} mails</span>
    ${page < last && html`<a href="${to(page + 1)}" rel="next">Older</a>`}
  </nav>`
}
