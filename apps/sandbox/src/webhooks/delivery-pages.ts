import { html } from 'hono/html'
import type { SandboxApp } from '../config'
import { sandboxPage, time } from '../pages/page'
import type { Html } from '../storefront/layout'
import type { Attempt, Delivery } from './deliveries'
import { deliveryHeaders } from './send-delivery'

export function deliveriesPage(deliveries: Delivery[]): Html {
  const rows = deliveries.map(
    (delivery) => html`<li>
      <a href="/deliveries/${delivery.id}"><b>${delivery.topic}</b><span>${state(delivery)} ${delivery.shop}</span>${time(delivery.triggeredAt)}</a>
    </li>`,
  )
  const content = html`<h1>Deliveries</h1>
    <p class="lead">What the store tells the app as webhooks: one row for each, sent again until the app answers 200.</p>
    ${
      deliveries.length > 0
        ? html`<ul class="rows">${rows}</ul>`
        : html`<p class="empty">Nothing delivered yet. Uninstalling the app in the local admin sends the first webhook.</p>`
    }`
  return sandboxPage({ title: 'Deliveries', path: '/deliveries', content })
}

export function deliveryPage(app: SandboxApp, delivery: Delivery, attempts: Attempt[]): Html {
  const headers = Object.entries(deliveryHeaders(app, delivery))
  const content = html`<p><a href="/deliveries">Deliveries</a></p>
    <h1>${delivery.topic}</h1>
    <div class="bar">
      ${state(delivery)}
      <form method="post" action="/deliveries/${delivery.id}/redeliver"><button>Deliver again</button></form>
    </div>
    <dl>
      <dt>Shop</dt>
      <dd>${delivery.shop}</dd>
      <dt>To</dt>
      <dd>${delivery.uri}</dd>
      ${delivery.nextAttemptAt && html`<dt>Next attempt</dt><dd>${time(delivery.nextAttemptAt)}</dd>`}
    </dl>
    <h2>Attempts</h2>
    ${
      attempts.length > 0
        ? html`<div class="scroll"><table>
            <thead><tr><th>When</th><th>Answer</th><th>Took</th></tr></thead>
            <tbody>${attempts.map(({ at, answer, durationMs }) => html`<tr><td>${time(at)}</td><td>${answer}</td><td>${durationMs} ms</td></tr>`)}</tbody>
          </table></div>`
        : html`<p>None yet.</p>`
    }
    <h2>Headers</h2>
    <dl>${headers.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
    <h2>Body</h2>
    <pre tabindex="0">${JSON.stringify(JSON.parse(delivery.body), null, 2)}</pre>`
  return sandboxPage({ title: delivery.topic, path: '/deliveries', content })
}

function state({ status, attempts }: Delivery): Html {
  switch (status) {
    case 'delivered':
      return html`<span class="tag good">received</span>`
    case 'given-up':
      return html`<span class="tag bad">given up after ${attempts} attempts</span>`
    case 'pending':
      return attempts === 0
        ? html`<span class="tag">on its way</span>`
        : html`<span class="tag bad">failed ${attempts} times, will be tried again</span>`
    default:
      return status satisfies never
  }
}
