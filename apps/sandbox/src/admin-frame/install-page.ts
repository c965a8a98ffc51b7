import { html } from 'hono/html'
import type { Context } from '../context'
import { scopeList } from '../oauth/scope-list'
import type { Shop } from '../shops'
import type { Html } from '../storefront/layout'
import { appPath } from './place'

/** What a merchant sees before an app is let in: what it may do then, and the button that lets it in. */
export function installPage({ config: { app } }: Context, shop: Shop): { title: string; page: Html } {
  const page = html`<div class="card narrow">
      <h1>Install ${app.name}</h1>
      <p>${app.name} is not installed on ${shop.name}. Once it is, it may:</p>
      ${scopeList(app.scopes)}
      <form method="post" action="${appPath(shop.domain, app.handle)}/install" class="buttons">
        <button class="primary">Install</button>
      </form>
    </div>`
  return { title: `Install ${app.name}`, page }
}
