import { html } from 'hono/html'
import type { SandboxApp } from '../config'
import { sandboxPage } from '../pages/page'
import type { Shop } from '../shops'
import type { Html } from '../storefront/layout'
import { scopeList } from './scope-list'

type Asked = { app: SandboxApp; shop: Shop; admin: string; scopes: string[]; isUpdate: boolean }

/** What the merchant is asked before an app gets in, or gets more. Its form posts to where the page itself is. */
export function consentPage({ app, shop, admin, scopes, isUpdate }: Asked): Html {
  const verb = isUpdate ? 'Update' : 'Install'
  const content = html`<h1>${verb} ${app.name}</h1>
    <p class="lead">
      ${
        isUpdate
          ? html`${app.name} asks <b>${shop.name}</b> for more than it has now.`
          : html`${app.name} would like to be let into <b>${shop.name}</b> (${shop.domain}).`
      }
    </p>
    <section class="card asked">
      <h2>It will be able to</h2>
      ${scopeList(scopes)}
      <form class="bar" method="post">
        <button>${verb}</button>
        <a class="button quiet" href="${admin}/settings/apps">Cancel</a>
      </form>
    </section>`
  return sandboxPage({ title: `${verb} ${app.name}`, path: '', content })
}
