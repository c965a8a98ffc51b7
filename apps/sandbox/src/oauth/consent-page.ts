import { html } from 'hono/html'
import type { SandboxApp } from '../config'
import { sandboxPage } from '../pages/page'
import type { Shop } from '../shops'
import type { Html } from '../storefront/layout'
import { describeScope } from './scope-descriptions'

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
    <section class="card" style="max-width: 34rem">
      <h2>It will be able to</h2>
      <ul style="padding-left: 1.2rem; margin: .3rem 0 1.1rem; overflow-wrap: anywhere">
        ${scopes.map((scope) => html`<li>${inWords(scope)} <small><code>${scope}</code></small></li>`)}
        ${scopes.length === 0 ? html`<li>See nothing but the name and address of the store</li>` : ''}
      </ul>
      <form class="bar" method="post" style="margin: 0">
        <button>${verb}</button>
        <a class="button" style="background: #ecebfa; color: var(--accent)" href="${admin}/settings/apps">Cancel</a>
      </form>
    </section>`
  return sandboxPage({ title: `${verb} ${app.name}`, path: '', content })
}

/** A scope to write is one to read as well. */
function inWords(scope: string): string {
  const words = describeScope(scope).replace(/\.$/, '')
  return words.replace(/^(Modify|Write) /, 'Read and change ')
}
