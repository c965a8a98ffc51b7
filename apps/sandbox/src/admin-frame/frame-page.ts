import { html, raw } from 'hono/html'
import type { Context } from '../context'
import { signedInStaff } from '../oauth/staff'
import { listShops, type Shop } from '../shops'
import type { Html } from '../storefront/layout'
import { OVERLAY_PATH } from '../tunnel/overlay'
import { developerPanel } from './developer-panel'
import { frameCss } from './frame-css'
import type { FrameSetup } from './frame-setup'
import { directionOf } from './languages'
import { appPath, filesOf, type Place, storePath } from './place'

type Frame = { context: Context; shop: Shop; place: Place; language: string }

/** What may be used inside the frame as it may in Shopify's. */
const ALLOWED = 'clipboard-read; clipboard-write; web-share; camera; fullscreen'

/** The admin around one page of the app, or around a page of its own. */
export function framePage(frame: Frame, content: { address: string } | { title: string; page: Html }): Html {
  const { context, shop, place, language } = frame
  const { app } = context.config
  const base = appPath(shop.domain, app.handle)
  const setup: FrameSetup = {
    base,
    store: storePath(shop.domain),
    appName: app.name,
    appOrigin: place.app,
    overlayPath: OVERLAY_PATH,
    files: filesOf(place, shop),
  }
  const title = 'title' in content ? content.title : app.name
  return html`<!doctype html>
<html lang="en" dir="${directionOf(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · ${shop.name}</title>
    <link rel="icon" href="data:," />
    <style>
      ${frameCss}
    </style>
  </head>
  <body>
    <header class="top">
      <button id="menu" type="button" aria-expanded="false" aria-controls="side">Menu</button>
      <a class="brand" href="${place.local}/">Local admin</a>
      <section id="save-bar" hidden></section>
      ${shopSwitcher(frame)}
      <button id="developer-button" type="button" aria-expanded="false" aria-controls="developer">Developer</button>
      <div id="progress" role="progressbar" aria-label="Loading" hidden></div>
    </header>
    <nav id="side" aria-label="Admin">
      <h2>Apps</h2>
      <a id="app-home" href="${base}">${app.name}</a>
      <ul id="app-nav"></ul>
      <h2>Store</h2>
      <a href="${storePath(shop.domain)}/products">Products</a>
      <a href="${place.store(shop.domain)}/">View your store</a>
      <a href="${storePath(shop.domain)}/settings/apps">App settings</a>
      <h2>This machine</h2>
      <a href="${place.local}/">Start page</a>
      <a href="${place.local}/mail">Mailbox</a>
      <a href="${place.local}/deliveries">Deliveries</a>
    </nav>
    ${'page' in content ? ownPage(content) : appFrame(app.name, content.address)}
    ${developerPanel({ context, shop, place, language })}
    <div id="toasts" role="status" aria-live="polite"></div>
    <script type="application/json" id="setup">${raw(JSON.stringify(setup).replaceAll('<', '\\u003c'))}</script>
    <script src="${'page' in content ? '/admin-page.js' : '/admin-frame.js'}"></script>
  </body>
</html>`
}

const appFrame = (name: string, address: string): Html => html`<main>
      <div class="title">
        <span id="title-start"></span>
        <h1 id="title">${name}</h1>
        <span id="title-support"></span>
        <div id="title-buttons"></div>
      </div>
      <iframe id="app" name="app-iframe" title="${name}" src="${address}" allow="${ALLOWED}"></iframe>
    </main>`

const ownPage = ({ page }: { page: Html }): Html => html`<main class="own" tabindex="-1">${page}</main>`

/** Who is signed in and where; with several shops, the way to the others. */
function shopSwitcher({ context, shop }: Frame): Html {
  const shops = listShops(context.state)
  const { firstName, lastName } = signedInStaff(context.state, shop.domain)
  const person = html`<span class="person"> · ${firstName} ${lastName}</span>`
  if (shops.length < 2) return html`<span class="who"><b>${shop.name}</b>${person}</span>`
  const links = shops.map(
    ({ domain, name }) =>
      html`<a href="${appPath(domain, context.config.app.handle)}" ${domain === shop.domain ? html`aria-current="true"` : ''}>${name}</a>`,
  )
  return html`<span class="who"><button id="shop" type="button" class="disclosure" aria-label="${shop.name}, choose a shop">${shop.name}</button>${person}</span>
      <div id="shops" class="menu" popover="auto" aria-label="Shops">${links}</div>`
}
