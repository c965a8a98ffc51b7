import { html } from 'hono/html'
import type { Context } from '../context'
import { type Customer, listCustomers } from '../customers'
import { DEMO_CUSTOMERS, DEMO_SHOP } from '../demo'
import { sandboxPage } from '../pages/page'
import { listShops } from '../shops'
import type { Html } from '../storefront/layout'
import { proxyPathOf } from '../storefront/layout'
import { intro } from './intro'
import { stateForms } from './state-forms'
import { toolCards } from './tool-cards'

const sellsOf = new Map(DEMO_CUSTOMERS.map(({ email, sells }) => [email, sells]))

/** What runs here, who is who in it, a link to be each of them, and all the tools. */
export function startPage(context: Context): Html {
  const { state, config, urls } = context
  const { app } = config
  const shop = DEMO_SHOP.domain
  const portal = proxyPathOf(app) ?? '/'
  const signIn = (customer: Customer, returnUrl: string) =>
    `${urls.store(shop)}/account/login/${customer.id}?return_url=${encodeURIComponent(returnUrl)}`
  const customers = listCustomers(state, shop)
  const vendors = customers.filter(({ email }) => sellsOf.get(email))
  const others = customers.filter(({ email }) => !sellsOf.get(email))

  const content = html`${intro(app)}
    <h2>Whoever runs a store</h2>
    <ul class="cards">
      ${listShops(state).map(
        ({ name, domain }) => html`<li class="card">
          <h3>${name}</h3>
          <p>The admin of ${domain}, with ${app.name} in it.</p>
          <a class="button" href="${urls.admin(domain, app.handle)}">Open ${app.name} in the admin</a>
        </li>`,
      )}
    </ul>
    <h2>Customers</h2>
    <ul class="cards">
      ${listShops(state).map(
        ({ name, domain }) => html`<li class="card">
          <h3>Just looking</h3>
          <p>${name} as anybody sees it.</p>
          <a class="button" href="${urls.store(domain)}/">Open the store</a>
        </li>`,
      )}
      ${vendors.map((customer) => personCard(customer, { does: sellsOf.get(customer.email), href: signIn(customer, portal) }))}
      ${others.map((customer) => personCard(customer, { does: customer.email, href: signIn(customer, '/') }))}
    </ul>
    <h2>Behind the scenes</h2>
    ${toolCards}
    ${stateForms(context)}`
  return sandboxPage({ title: 'Start', path: '/', content })
}

const personCard = (customer: Customer, { does, href }: { does: string | null | undefined; href: string }) =>
  html`<li class="card">
    <h3>${fullName(customer)}</h3>
    <p>${does}</p>
    <a class="button" href="${href}">Sign in as ${customer.firstName || 'this customer'}</a>
  </li>`

/** A customer who signed up with an e-mail address has told no name. */
const fullName = ({ firstName, lastName, email }: Customer) => `${firstName} ${lastName}`.trim() || email
