import { html } from 'hono/html'
import type { Context } from '../context'
import { scopeList } from '../oauth/scope-list'
import { findInstalledApp, type Shop } from '../shops'
import type { Html } from '../storefront/layout'
import { appPath, storePath } from './place'

/** The admin's list of installed apps: what was granted, and the way out, which asks first. */
export function settingsPage({ state, config: { app } }: Context, shop: Shop): { title: string; page: Html } {
  const installed = findInstalledApp(state, { shop: shop.domain, apiKey: app.apiKey })
  const home = appPath(shop.domain, app.handle)
  const page = html`<h1>Apps and sales channels</h1>
    <section class="card">
      <h2>${app.name}</h2>
      ${
        installed
          ? html`<p>Installed. It may:</p>
              ${scopeList(installed.scopes)}
              <div class="buttons">
                <a class="button" href="${home}">Open app</a>
                <button type="button" class="critical" popovertarget="uninstall">Uninstall</button>
              </div>
              <div id="uninstall" popover role="dialog" aria-labelledby="uninstall-title" class="question">
                <h2 id="uninstall-title">Uninstall ${app.name}?</h2>
                <p>It loses its access to ${shop.name} at once, and is told so. Its own data about the shop is deleted after 48 hours.</p>
                <form method="post" action="${storePath(shop.domain)}/settings/apps/uninstall" class="buttons">
                  <button type="button" popovertarget="uninstall" popovertargetaction="hide">Cancel</button>
                  <button class="critical">Uninstall</button>
                </form>
              </div>`
          : html`<p>Not installed.</p><div class="buttons"><a class="button primary" href="${home}">Install</a></div>`
      }
    </section>`
  return { title: 'Apps', page }
}
