import { html } from 'hono/html'
import type { Context } from '../context'
import { listStaff, signedInStaff } from '../oauth/staff'
import { findInstalledApp, type Shop } from '../shops'
import type { Html } from '../storefront/layout'
import { LANGUAGES } from './languages'
import { type Place, storePath } from './place'

/** What a developer looks up again and again. The app's secret and its access tokens are not among it. */
export function developerFacts({ state, config }: Context, shop: Shop): Record<string, string | string[]> {
  const { app } = config
  const installed = findInstalledApp(state, { shop: shop.domain, apiKey: app.apiKey })
  return {
    Shop: shop.domain,
    'Shop id': `gid://shopify/Shop/${shop.id}`,
    App: `gid://shopify/App/${app.id}`,
    Handle: app.handle,
    'Client id': app.apiKey,
    Installation: installed ? `gid://shopify/AppInstallation/${installed.id}` : 'not installed',
    'Granted scopes': installed?.scopes ?? [],
    'App URL': app.applicationUrl,
    'API version of webhooks': app.webhooks.apiVersion,
  }
}

type Panel = { context: Context; shop: Shop; place: Place; language: string }

export function developerPanel({ context, shop, place, language }: Panel): Html {
  const options = Object.entries(LANGUAGES).map(
    ([code, name]) =>
      html`<option value="${code}" ${code === language ? html`selected` : ''}>${code}, ${name}</option>`,
  )
  return html`<aside id="developer" aria-labelledby="developer-title" hidden>
      <div class="head">
        <h2 id="developer-title">Developer</h2>
        <button id="developer-close" type="button" class="close" aria-label="Close the developer panel"></button>
      </div>
      <dl id="developer-facts"></dl>
      <p class="links"><a href="${place.local}/graphiql">GraphiQL</a> <a href="${place.local}/deliveries">Deliveries</a></p>
      <h3>Session token</h3>
      <p class="token"><span id="token-left" role="status"></span>
        <button id="token-new" type="button">New</button> <button id="token-copy" type="button">Copy</button></p>
      <pre id="token-claims" tabindex="0" aria-label="Claims of the session token"></pre>
      ${staffForm(context, shop)}
      <h3>Language of the admin</h3>
      <form method="post" action="/language">
        <select name="language" aria-label="Language of the admin">${options}</select> <button>Change</button>
      </form>
      <h3>Messages <button id="developer-clear" type="button">Clear</button></h3>
      <ol id="developer-messages" reversed></ol>
    </aside>`
}

/** Nothing to choose as long as the owner is alone. */
function staffForm({ state }: Context, shop: Shop): Html | string {
  const others = listStaff(state, shop.domain)
  if (others.length === 0) return ''
  const now = signedInStaff(state, shop.domain).id
  const options = others.map(
    ({ id, firstName, lastName }) =>
      html`<option value="${id}" ${id === now ? html`selected` : ''}>${firstName} ${lastName}</option>`,
  )
  return html`<h3>Signed in to the admin</h3>
      <form method="post" action="${storePath(shop.domain)}/staff">
        <select name="staff" aria-label="Signed in to the admin"><option value="">The owner</option>${options}</select>
        <button>Sign in</button>
      </form>`
}
