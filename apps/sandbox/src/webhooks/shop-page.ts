import { html } from 'hono/html'
import type { SandboxConfig } from '../config'
import { sandboxPage, time } from '../pages/page'
import type { Shop } from '../shops'
import type { Html } from '../storefront/layout'
import { shopName } from '../urls'
import { destinationOf } from './destination'
import type { Removal } from './failures'
import { choice, fieldCss } from './form-parts'
import type { Subscription } from './subscription'
import type { Fault, WebhookSwitches } from './switches'

type Shown = {
  config: SandboxConfig
  shop: Shop
  /** With what keeps each from being heard, if anything does, and how often it failed in a row. */
  subscriptions: (Subscription & { failures: number; needs: string[] })[]
  removals: Removal[]
  switches: WebhookSwitches
  sampleTopics: string[]
}

/** A store's subscriptions, what is made to go wrong with them, and webhooks sent by hand. */
export function shopPage(shown: Shown): Html {
  const { shop, subscriptions, removals } = shown
  const content = html`${fieldCss}
    <p><a href="/deliveries">Deliveries</a></p>
    <h1>Webhooks of ${shop.name}</h1>
    <p class="lead">What the app subscribed to in this store, and what is made to go wrong with it.</p>
    <p><a class="chip" href="/deliveries?shop=${shop.domain}">Deliveries of this store</a></p>
    <h2>Subscriptions</h2>
    ${
      subscriptions.length > 0
        ? subscriptions.map((each) => subscriptionPart(each, shown.config))
        : html`<p class="empty">None. Name topics under <code>[[webhooks.subscriptions]]</code> in the app’s shopify.app.toml, or call webhookSubscriptionCreate.</p>`
    }
    ${removals.map(
      ({ topic, uri, at }) =>
        html`<p class="note">The subscription to ${topic} at ${uri} was removed ${time(at)}: the app took none of its deliveries, eight retries long. Subscribe again to hear of it.</p>`,
    )}
    ${switchesPart(shown)} ${byHandPart(shown)}`
  return sandboxPage({ title: `Webhooks of ${shop.name}`, path: '/deliveries', content })
}

function subscriptionPart(subscription: Shown['subscriptions'][number], config: SandboxConfig): Html {
  const {
    topic,
    uri,
    origin,
    filter,
    includeFields,
    metafieldNamespaces,
    metafields,
    name,
    failures,
    needs,
  } = subscription
  const destination = destinationOf(uri, config)
  const facts: [string, string | null][] = [
    ['To', uri],
    [
      'Subscribed',
      origin === 'toml' ? 'in the app’s file, for every store' : 'through the API, in this store',
    ],
    ['Name', name],
    ['Filter', filter],
    ['Fields', includeFields.join(', ')],
    [
      'Metafields',
      [...metafieldNamespaces, ...metafields.map((each) => `${each.namespace}.${each.key}`)].join(', '),
    ],
    ['Version', subscription.apiVersion],
    ['Failed', failures === 0 ? null : `${failures} ${failures === 1 ? 'time' : 'times'} in a row`],
  ]
  return html`<section class="card subscription">
    <h3>${topic}</h3>
    <dl>${facts.map(([label, value]) => (value ? html`<dt>${label}</dt><dd>${value}</dd>` : ''))}</dl>
    ${destination.kind === 'nowhere' ? html`<p class="note">${destination.why}.</p>` : ''}
    ${needs.length > 0 ? html`<p class="note">The app hears nothing of it: it lacks ${needs.join(' or ')}.</p>` : ''}
    ${failures > 0 && origin === 'api' ? html`<p class="note">Shopify writes to the app’s developer now. When a delivery has failed eight retries, the subscription is removed.</p>` : ''}
  </section>`
}

function switchesPart({ shop, switches: { seed, switches } }: Shown): Html {
  const action = `/deliveries/of/${shopName(shop.domain)}/switches`
  return html`<h2>Switches</h2>
    ${
      switches.length > 0
        ? html`<ul class="rows">${switches.map(
            ({ fault, when, topic }, index) => html`<li>
              <form class="bar" method="post" action="${action}" style="margin:0;padding:.6rem 1.1rem;align-items:center">
                <b>${faultWords(fault)}</b><span>${whenWords(when)}${topic && `, ${topic} only`}</span>
                <input type="hidden" name="remove" value="${index}" /><button class="quiet">Switch off</button>
              </form>
            </li>`,
          )}</ul>`
        : html`<p class="empty">Everything is delivered as it should be.</p>`
    }
    <form class="bar" method="post" action="${action}" style="margin-top:1rem">
      ${choice('Make deliveries', 'kind', {
        given: undefined,
        options: [
          ['duplicate', 'arrive more than once'],
          ['delay', 'arrive late'],
          ['reorder', 'arrive after the next one'],
          ['drop', 'never arrive'],
          ['slow', 'trickle in'],
          ['broken', 'break off in the middle'],
        ],
      })}
      <label class="field">Seconds, copies<input type="number" name="amount" value="1" min="0.1" step="any" /></label>
      ${choice('Which', 'when', {
        given: 'next',
        options: [
          ['always', 'all of them'],
          ['one-in', 'one in … (by chance)'],
          ['next', 'the next …'],
        ],
      })}
      <label class="field">How many<input type="number" name="n" value="1" min="1" /></label>
      <label class="field">Seed of chance<input type="number" name="seed" value="${seed}" /></label>
      <button>Switch on</button>
    </form>`
}

function byHandPart({ shop, sampleTopics }: Shown): Html {
  return html`<h2>Send by hand</h2>
    <p>With a payload as Shopify would send it, to whoever subscribed. Nothing happens in the store.</p>
    <form class="bar" method="post" action="/deliveries/of/${shopName(shop.domain)}/samples">
      ${choice('Topic', 'topic', { given: undefined, options: sampleTopics.map((topic) => [topic, topic]) })}
      <button>Send</button>
    </form>`
}

function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'duplicate':
      return fault.copies === 1 ? 'Sent twice' : `Sent ${fault.copies + 1} times`
    case 'delay':
      return `${fault.seconds} s late`
    case 'reorder':
      return 'After the next one'
    case 'drop':
      return 'Never sent'
    case 'slow':
      return `Trickling over ${fault.seconds} s`
    case 'broken':
      return 'Broken off in the middle'
    default:
      return fault satisfies never
  }
}

function whenWords(when: WebhookSwitches['switches'][number]['when']): string {
  switch (when.kind) {
    case 'always':
      return 'all of them'
    case 'one-in':
      return `one in ${when.n}, by chance`
    case 'next':
      return when.n === 0 ? 'used up' : `the next ${when.n}`
    default:
      return when satisfies never
  }
}
