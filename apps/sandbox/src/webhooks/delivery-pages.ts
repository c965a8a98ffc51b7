import { html } from 'hono/html'
import { sandboxPage, time } from '../pages/page'
import type { Shop } from '../shops'
import type { Html } from '../storefront/layout'
import { shopName } from '../urls'
import type { Attempt } from './attempt'
import { DELIVERY_STATUSES, type Delivery, type DeliveryQuery } from './deliveries'
import { choice, fieldCss } from './form-parts'

const STATUS_WORDS: Record<Delivery['status'], string> = {
  pending: 'on the way',
  delivered: 'received',
  'given-up': 'given up',
  'not-sent': 'not sent',
}

type Listing = {
  deliveries: Delivery[]
  total: number
  query: DeliveryQuery
  shops: Shop[]
  topics: string[]
  hasOlder: boolean
}

export function deliveriesPage({ deliveries, total, query, shops, topics, hasOlder }: Listing): Html {
  const isNarrowed = Boolean(query.shop || query.topic || query.status)
  const content = html`${fieldCss}
    <h1>Deliveries</h1>
    <p class="lead">What the stores tell the app as webhooks: one row for each, sent again until the app answers 200.</p>
    <p>
      Subscriptions, switches that make deliveries fail, and webhooks sent by hand, by store:
      ${shops.map((shop) => html`<a class="chip" href="/deliveries/of/${shopName(shop.domain)}">${shop.name}</a> `)}
    </p>
    <form class="bar" role="search">
      ${choice('Store', 'shop', { given: query.shop, all: 'All stores', options: shops.map(({ domain, name }) => [domain, name]) })}
      ${choice('Topic', 'topic', { given: query.topic, all: 'All topics', options: topics.map((topic) => [topic, topic]) })}
      ${choice('Status', 'status', { given: query.status, all: 'Any status', options: DELIVERY_STATUSES.map((status) => [status, STATUS_WORDS[status]]) })}
      <button class="quiet">Show</button>
      ${isNarrowed ? html`<a href="/deliveries">Show all</a>` : ''}
    </form>
    ${deliveries.length > 0 ? list(deliveries) : noDeliveries(isNarrowed)}
    <p class="bar">
      ${total > 0 ? html`<span>${total} in all</span>` : ''}
      ${query.before === undefined ? '' : html`<a class="chip" href="${address({ ...query, before: undefined })}">Newest</a>`}
      ${hasOlder ? html`<a class="chip" href="${address({ ...query, before: deliveries.at(-1)?.id })}">Older</a>` : ''}
    </p>`
  return sandboxPage({ title: 'Deliveries', path: '/deliveries', content })
}

const list = (deliveries: Delivery[]): Html =>
  html`<ul class="rows">${deliveries.map(
    (delivery) => html`<li>
      <a href="/deliveries/${delivery.id}"><b>${delivery.topic}</b><span>${tag(delivery)} ${delivery.shop}</span>${time(delivery.triggeredAt)}</a>
    </li>`,
  )}</ul>`

const noDeliveries = (isNarrowed: boolean): Html =>
  isNarrowed
    ? html`<p class="empty">None of these. <a href="/deliveries">Show all deliveries</a></p>`
    : html`<p class="empty">Nothing delivered yet. Uninstalling the app in the local admin sends the first webhook; a store’s page above sends one by hand.</p>`

/** The listing with this query. */
function address({ shop, topic, status, before }: DeliveryQuery): string {
  const given = Object.entries({ shop, topic, status, before: before && String(before) })
  const query = new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
  return `/deliveries?${query}`
}

export function deliveryPage(delivery: Delivery, attempts: Attempt[]): Html {
  const content = html`${fieldCss}
    <p><a href="/deliveries">Deliveries</a></p>
    <h1>${delivery.topic}</h1>
    <div class="bar">
      ${tag(delivery)}
      <form method="post" action="/deliveries/${delivery.id}/redeliver"><button>Deliver again</button></form>
    </div>
    ${delivery.note && html`<p class="note">${delivery.note}.</p>`}
    <dl>
      <dt>Store</dt>
      <dd><a href="/deliveries/of/${shopName(delivery.shop)}">${delivery.shop}</a></dd>
      <dt>To</dt>
      <dd>${delivery.uri}</dd>
      <dt>Subscribed</dt>
      <dd>${delivery.subscription.startsWith('toml:') ? 'in the app’s file' : 'through the API'}${delivery.name && `, as ${delivery.name}`}</dd>
      <dt>Version</dt>
      <dd>${delivery.apiVersion}</dd>
      <dt>Webhook id</dt>
      <dd>${delivery.webhookId}</dd>
      <dt>Event id</dt>
      <dd>${delivery.eventId}</dd>
      <dt>Triggered</dt>
      <dd>${time(delivery.triggeredAt)}</dd>
      ${delivery.nextAttemptAt && html`<dt>Next attempt</dt><dd>${time(delivery.nextAttemptAt)}</dd>`}
    </dl>
    <h2>Attempts</h2>
    ${attempts.length > 0 ? attempts.map(attemptPart) : html`<p>None yet.</p>`}
    <h2>Body</h2>
    <pre tabindex="0">${JSON.stringify(JSON.parse(delivery.body), null, 2)}</pre>`
  return sandboxPage({ title: delivery.topic, path: '/deliveries', content })
}

function attemptPart(attempt: Attempt, index: number, all: Attempt[]): Html {
  const { at, answer, durationMs, requestHeaders, responseHeaders, responseBody } = attempt
  const isOpen = index === all.length - 1
  return html`<details class="card" ${isOpen ? 'open' : ''}>
    <summary><b>${answer}</b> <span>after ${durationMs} ms</span> ${time(at)}</summary>
    <h3>Request headers</h3>
    ${headerList(requestHeaders)}
    ${responseHeaders && html`<h3>Response headers</h3>${headerList(responseHeaders)}`}
    ${responseBody && html`<h3>Response body</h3><pre tabindex="0">${responseBody}</pre>`}
  </details>`
}

const headerList = (headers: Record<string, string> | null): Html =>
  html`<dl>${Object.entries(headers ?? {}).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`

function tag({ status, attempts }: Delivery): Html {
  switch (status) {
    case 'delivered':
      return html`<span class="tag good">received</span>`
    case 'given-up':
      return html`<span class="tag bad">given up after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}</span>`
    case 'not-sent':
      return html`<span class="tag">not sent</span>`
    case 'pending':
      return attempts === 0
        ? html`<span class="tag">on its way</span>`
        : html`<span class="tag bad">failed ${attempts === 1 ? 'once' : `${attempts} times`}, will be tried again</span>`
    default:
      return status satisfies never
  }
}
