import { html } from 'hono/html'
import type { Context } from '../context'
import { sandboxPage } from '../pages/page'
import { findInstalledApp, type Shop } from '../shops'
import type { Html } from '../storefront/layout'

/** The admin's list of installed apps: what was granted, and the way out. */
export function settingsPage(context: Context, shop: Shop): Html {
  const { app } = context.config
  const installed = findInstalledApp(context.state, { shop: shop.domain, apiKey: app.apiKey })
  const home = context.urls.admin(shop.domain, app.handle)
  const content = html`<h1>Apps of ${shop.name}</h1>
    <p class="lead">In the real admin this page is Settings › Apps.</p>
    <section class="card">
      <h2>${app.name}</h2>
      ${
        installed
          ? html`<p>Installed. It was granted:</p>
              <ul>${installed.scopes.map((scope) => html`<li><code>${scope}</code></li>`)}</ul>
              <div class="bar">
                <a class="button" href="${home}">Open</a>
                <form method="post" action="apps/uninstall"><button class="bad">Uninstall</button></form>
              </div>`
          : html`<p>Not installed. Opening the app installs it.</p><a class="button" href="${home}">Install and open</a>`
      }
    </section>`
  return sandboxPage({ title: 'Apps', path: '', content })
}
