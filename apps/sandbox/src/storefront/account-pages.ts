import { html } from 'hono/html'
import type { Customer } from '../customers'
import { type Html, proxyPathOf, type Store, storePage } from './layout'

type Login = { customers: Customer[]; returnUrl: string; fault: string | null }

/** Continue as one of the known customers, or with an e-mail address (a new one makes an account). No passwords: a demo. */
export function loginPage(store: Store, { customers, returnUrl, fault }: Login): Html {
  const action = `/account/login?return_url=${encodeURIComponent(returnUrl)}`
  const people = customers.map(
    (customer) => html`<li>
      <button name="customer" value="${customer.id}">${nameOf(customer)} <span>${customer.email}</span></button>
    </li>`,
  )
  const content = html`<section class="narrow">
    <h1>Log in</h1>
    <p>This is a demonstration, so there are no passwords. Choose who you are.</p>
    ${fault && html`<p class="fault" role="alert">${fault}</p>`}
    ${
      customers.length > 0 &&
      html`<h2>Continue as</h2>
        <form method="post" action="${action}"><ul class="people">${people}</ul></form>`
    }
    <h2>Or use an e-mail address</h2>
    <form method="post" action="${action}">
      <label for="email">E-mail</label>
      <input id="email" name="email" type="email" autocomplete="email" required maxlength="200" />
      <div class="pair">
        <div>
          <label for="first_name">First name</label>
          <input id="first_name" name="first_name" autocomplete="given-name" maxlength="80" />
        </div>
        <div>
          <label for="last_name">Last name</label>
          <input id="last_name" name="last_name" autocomplete="family-name" maxlength="80" />
        </div>
      </div>
      <p class="note">A new address makes a new customer account.</p>
      <button>Continue</button>
    </form>
  </section>`
  return storePage(store, { title: 'Log in', content })
}

export function accountPage(store: Store, customer: Customer): Html {
  const proxyPath = proxyPathOf(store.app)
  const content = html`<section class="narrow">
    <h1>Hello, ${customer.firstName || customer.email}</h1>
    <dl>
      <dt>Name</dt>
      <dd>${nameOf(customer)}</dd>
      <dt>E-mail</dt>
      <dd>${customer.email}</dd>
    </dl>
    <p>You have no orders yet.</p>
    ${proxyPath && html`<p><a class="button" href="${proxyPath}">Sell on ${store.shop.name}</a></p>`}
    <form method="post" action="/account/logout"><button class="plain">Log out</button></form>
  </section>`
  return storePage(store, { title: 'Account', content })
}

const nameOf = ({ firstName, lastName, email }: Customer) => `${firstName} ${lastName}`.trim() || email
