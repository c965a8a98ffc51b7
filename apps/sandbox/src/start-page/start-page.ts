import { html } from 'hono/html'
import type { Context } from '../context'
import { type Customer, listCustomers } from '../customers'
import { DEMO_CUSTOMERS, DEMO_SHOP } from '../demo'
import { sandboxPage } from '../pages/page'
import type { Html } from '../storefront/layout'
import { whoIsWho } from './who-is-who'

const sellsOf = new Map(DEMO_CUSTOMERS.map(({ email, sells }) => [email, sells]))

/** What this demo is, who is who in it, and a link to be each of them. */
export function startPage({ state, config, urls }: Context): Html {
  const { app } = config
  const shop = DEMO_SHOP.domain
  const portal = app.appProxy ? `/${app.appProxy.prefix}/${app.appProxy.subpath}` : '/'
  const signIn = (customer: Customer, returnUrl: string) =>
    `${urls.store(shop)}/account/login/${customer.id}?return_url=${encodeURIComponent(returnUrl)}`
  const customers = listCustomers(state, shop)
  const vendors = customers.filter(({ email }) => sellsOf.get(email))
  const others = customers.filter(({ email }) => !sellsOf.get(email))

  const content = html`<h1>One store, many vendors</h1>
    <p class="lead">
      Souk turns a Shopify store into a marketplace: people apply to sell in it, whoever runs the store decides, and every
      step is told by mail. All of it runs on this machine, against a local stand-in for Shopify. Look around as anybody:
      there are no passwords, and nothing leaves this computer.
    </p>
    ${whoIsWho}
    <h2>The operator, who runs the marketplace</h2>
    <ul class="cards">
      <li class="card">
        <h3>${DEMO_SHOP.name}</h3>
        <p>See who has applied, approve or turn down. This is the app inside the store’s admin.</p>
        <a class="button" href="${urls.admin(shop, app.handle)}">Open as the operator</a>
      </li>
      <li class="card">
        <h3>Mailbox</h3>
        <p>Every mail that Souk sends, to whomever.</p>
        <a class="button" href="/mail">Open the mailbox</a>
      </li>
      <li class="card">
        <h3>Deliveries</h3>
        <p>What the store tells the app behind the scenes.</p>
        <a class="button" href="/deliveries">Open the deliveries</a>
      </li>
    </ul>
    <h2>Vendors, who sell or would like to</h2>
    <ul class="cards">
      ${vendors.map(
        (customer) => html`<li class="card">
          <h3>${fullName(customer)}</h3>
          <p>${sellsOf.get(customer.email)}</p>
          <a class="button" href="${signIn(customer, portal)}">Sign in as ${customer.firstName}</a>
        </li>`,
      )}
    </ul>
    <h2>Shoppers and other customers</h2>
    <ul class="cards">
      <li class="card">
        <h3>Just looking</h3>
        <p>The store as anybody sees it, with its vendors.</p>
        <a class="button" href="${urls.store(shop)}/">Open the store</a>
      </li>
      ${others.map(
        (customer) => html`<li class="card">
          <h3>${fullName(customer)}</h3>
          <p>${customer.email}</p>
          <a class="button" href="${signIn(customer, '/')}">Sign in as ${customer.firstName || 'this customer'}</a>
        </li>`,
      )}
    </ul>`
  return sandboxPage({ title: 'Start', path: '/', content })
}

/** A customer who signed up with an e-mail address has told no name. */
const fullName = ({ firstName, lastName, email }: Customer) => `${firstName} ${lastName}`.trim() || email
