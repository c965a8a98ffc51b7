import { html } from 'hono/html'
import { sandboxPage, time } from '../pages/page'
import type { Html } from '../storefront/layout'
import type { Attachment } from './attachments'
import { eventTag } from './event-tag'
import { messageIdOf } from './mail-events'
import type { MailStory } from './mail-story'
import type { Mail } from './mails'

/** One mail. Its HTML is shown in a frame that may run no script and reach nothing of this page. */
export function mailPage(mail: Mail, story: MailStory): Html {
  const content = html`<p><a href="/mail">Mailbox</a></p>
    <h1>${mail.subject}</h1>
    <dl>
      <dt>From</dt>
      <dd>${mail.from}</dd>
      ${addresses('To', mail.to)} ${addresses('Cc', mail.cc)} ${addresses('Bcc', mail.bcc)}
      ${addresses('Reply to', mail.replyTo)}
      <dt>Received</dt>
      <dd>${time(mail.receivedAt)}</dd>
      ${mail.scheduledAt && html`<dt>Scheduled</dt><dd>${time(mail.scheduledAt)}</dd>`}
      <dt>State</dt>
      <dd>${eventTag(mail.lastEvent)}</dd>
    </dl>
    ${mail.lastEvent === 'scheduled' ? waiting(mail) : happenings(mail)} ${files(mail, story.attachments)}
    ${
      mail.html &&
      html`<iframe class="mail" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${mail.id}/html"></iframe>`
    }
    ${mail.text && html`<h2>Plain text</h2><pre tabindex="0">${mail.text}</pre>`} ${timeline(mail, story)}
    <h2>Headers</h2>
    <dl>${headersOf(mail).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
  return sandboxPage({ title: mail.subject, path: '/mail', content })
}

const addresses = (name: string, list: string[]): Html | '' =>
  list.length > 0 ? html`<dt>${name}</dt><dd>${list.join(', ')}</dd>` : ''

const headersOf = (mail: Mail): [string, string][] => [
  ['Message-ID', messageIdOf(mail)],
  ...Object.entries(mail.headers),
  ...mail.tags.map(({ name, value }): [string, string] => [`Tag ${name}`, value]),
  ['Idempotency key', mail.idempotencyKey ?? 'none'],
]

const waiting = (mail: Mail): Html => html`<form class="bar" method="post" action="/mail/${mail.id}/cancel">
  <span>It leaves when the sandbox’s clock reaches that time.</span><button class="quiet">Cancel it</button>
</form>`

const BUTTONS = [
  ['opened', 'Open'],
  ['bounced', 'Bounce'],
  ['complained', 'Mark as spam'],
  ['delivery_delayed', 'Delay'],
  ['failed', 'Fail'],
] as const

/** What a recipient or a mail server may do to a mail; the app hears of it by webhook. */
function happenings(mail: Mail): Html {
  const links = [
    ...new Set([...(mail.html ?? '').matchAll(/href="(https?:[^"]+)"/g)].map(([, link]) => link)),
  ]
  const click =
    links.length > 0 &&
    html`<form class="bar" method="post" action="/mail/${mail.id}/events">
      <label>Click <select name="link">${links.map((link) => html`<option>${link?.replaceAll('&amp;', '&')}</option>`)}</select></label>
      <button class="quiet" name="type" value="clicked">Click</button>
    </form>`
  return html`<details>
    <summary>Make something happen to this mail</summary>
    <form class="bar" method="post" action="/mail/${mail.id}/events">
      ${BUTTONS.map(([type, name]) => html`<button class="quiet" name="type" value="${type}">${name}</button>`)}
    </form>
    ${click}
  </details>`
}

function files(mail: Mail, attachments: Attachment[]): Html | '' {
  if (attachments.length === 0) return ''
  const rows = attachments.map((file) => {
    const name = file.filename ?? file.path ?? 'attachment'
    const size = file.path === null ? `${file.contentType}, ${sizeOf(file.size)}` : 'by address, not fetched'
    return html`<li><a href="${addressOf(mail, file)}" rel="noreferrer"><b>${name}</b><span>${size}</span></a></li>`
  })
  return html`<h2>Attachments</h2><ul class="rows">${rows}</ul>`
}

/** An app may name anything as the address of a file; `javascript:` must not become a link of this page. */
const addressOf = (mail: Mail, { id, path }: Attachment): string => {
  if (path === null) return `/mail/${mail.id}/attachments/${id}`
  return /^https?:\/\//i.test(path) ? path : '#'
}

const sizeOf = (bytes: number) =>
  bytes < 1000
    ? `${bytes} bytes`
    : bytes < 1e6
      ? `${(bytes / 1000).toFixed(1)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`

function timeline(mail: Mail, { events, webhooks }: MailStory): Html {
  const rows = events.map((event) => {
    const told = webhooks.filter(({ eventId }) => eventId === event.id)
    return html`<li>
      ${eventTag(event.type)} ${time(event.at)} <span>${event.recipients.join(', ')}</span>
      ${told.map((message) => toldOf(mail, message))}
    </li>`
  })
  return html`<h2>What became of it</h2>
    ${rows.length > 0 ? html`<ol class="timeline">${rows}</ol>` : html`<p>Nothing yet.</p>`}`
}

function toldOf(mail: Mail, message: MailStory['webhooks'][number]): Html {
  const last = message.tries.at(-1)
  const said = {
    delivered: html`<span class="tag good">webhook received</span>`,
    failed: html`<span class="tag bad">webhook given up</span>`,
    pending: html`<span class="tag">webhook on its way</span>`,
  }[message.status]
  return html`<form class="told" method="post" action="/mail/${mail.id}/webhooks/${message.id}/replay">
    ${said} <span>${message.endpoint}${last && `: ${last.answer}, attempt ${message.attempts}`}</span>
    ${message.nextAttemptAt && message.attempts > 0 && html`<span>again ${time(message.nextAttemptAt)}</span>`}
    <button class="quiet">Send again</button>
  </form>`
}
