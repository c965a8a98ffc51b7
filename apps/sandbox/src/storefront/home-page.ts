import { html } from 'hono/html'
import type { Context } from '../context'
import { findInstalledApp } from '../shops'
import { type Html, type Store, storePage } from './layout'
import { renderBlocks } from './theme-extension'

/** The store's home page, with the app's blocks where a merchant would have placed them in the theme editor. */
export async function homePage({ context, store }: { context: Context; store: Store }): Promise<Html> {
  const { shop, app } = store
  const isInstalled = findInstalledApp(context.state, { shop: shop.domain, apiKey: app.apiKey }) !== null
  const content = html`<section class="hero">
      <h1>Good things from many hands</h1>
      <p>${shop.name} brings independent makers together under one roof.</p>
    </section>
    ${isInstalled && (await renderBlocks({ context, store }))}`
  return storePage(store, { title: shop.name, content })
}
