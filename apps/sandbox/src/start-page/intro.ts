import { html } from 'hono/html'
import type { SandboxApp } from '../config'
import type { Html } from '../storefront/layout'
import { whoIsWho } from './who-is-who'

/** What runs here. Souk's own demonstration tells its story; any other app is its own. */
export const intro = (app: SandboxApp): Html => (app.handle === 'souk' ? soukStory : anyApp(app))

const soukStory = html`<h1>One store, many vendors</h1>
  <p class="lead">
    Souk turns a Shopify store into a marketplace: people apply to sell in it, whoever runs the store decides, and every
    step is told by mail. All of it runs on this machine, against a local stand-in for Shopify. Look around as anybody:
    there are no passwords, and nothing leaves this computer.
  </p>
  ${whoIsWho}`

const anyApp = (app: SandboxApp) => html`<h1>${app.name} in a local Shopify</h1>
  <p class="lead">
    A store, its admin, its customers, its mails and webhooks, all on this machine. Look around as anybody: there are no
    passwords, and nothing leaves this computer. The app is looked for at ${app.origin}; to a browser it is at
    <a href="${app.applicationUrl}">${app.applicationUrl}</a>.
  </p>`
