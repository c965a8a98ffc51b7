import { html } from 'hono/html'
import type { Here } from '../admin-frame/here'
import { storePath } from '../admin-frame/place'
import type { Html } from '../storefront/layout'
import { blockName } from '../storefront/theme-extension'
import { placedBlocks, THEME_BLOCKS } from './theme-block'

/**
 * As much of the theme editor as app blocks need: which stand on the home page, and adding and removing them. A deep link
 * (`addAppBlockId=<client id>/<block>`) opens it with the block put there, not yet saved.
 */
export function themeEditor(
  { context, shop }: Here,
  added: string | undefined,
): { title: string; page: Html } {
  const placed = placedBlocks(context.state, shop.domain)
  const [client, asked] = (added ?? '').split('/')
  const offered =
    client === context.config.app.apiKey
      ? THEME_BLOCKS.find((handle) => handle === asked && !placed.includes(handle))
      : undefined
  const form = (handle: string, place: 'add' | 'remove', label: string) => html`
    <form method="post" action="${storePath(shop.domain)}/themes/current/editor" class="buttons">
      <input type="hidden" name="block" value="${handle}" />
      <button name="place" value="${place}" class="${place === 'add' ? 'primary' : ''}">${label}</button>
    </form>`
  const page = html`<h1>Theme editor</h1>
    ${
      offered &&
      html`<section class="card"><h2>${blockName(offered)}</h2>
        <p>The app asks to put this block on the home page. It is not saved yet.</p>
        ${form(offered, 'add', 'Save')}</section>`
    }
    <section class="card"><h2>Home page: app blocks</h2>
      ${placed.length === 0 && html`<p>There are none.</p>`}
      ${placed.map((handle) => html`<p>${blockName(handle)}</p>${form(handle, 'remove', `Remove ${blockName(handle)}`)}`)}
    </section>`
  return { title: 'Theme editor', page }
}
