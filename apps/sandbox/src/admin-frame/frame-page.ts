import { html } from 'hono/html'
import type { Context } from '../context'
import { DEMO_STAFF } from '../demo'
import type { Shop } from '../shops'
import type { Html } from '../storefront/layout'
import { frameCss } from './frame-css'

type Frame = { context: Context; shop: Shop; base: string; address: string }

/** The admin around one page of the app. What the app says through App Bridge is shown by `client/main.ts`. */
export function framePage({ context, shop, base, address }: Frame): Html {
  const { app } = context.config
  const { urls } = context
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${app.name} · ${shop.name}</title>
    <link rel="icon" href="data:," />
    <style>
      ${frameCss}
    </style>
  </head>
  <body data-base="${base}" data-app-origin="${new URL(app.applicationUrl).origin}" data-token-path="${base.replace(/\/apps\/.*/, '/session-token')}">
    <header class="top">
      <button id="menu" type="button" aria-expanded="false" aria-controls="side">Menu</button>
      <a class="brand" href="${urls.local}/">Local admin</a>
      <section id="save-bar" aria-label="Unsaved changes" hidden>
        <span>Unsaved changes</span>
        <button type="button" id="discard">Discard</button>
        <button type="button" id="save" class="primary">Save</button>
      </section>
      <span class="who"><b>${shop.name}</b><span> · ${DEMO_STAFF.firstName} ${DEMO_STAFF.lastName}</span></span>
    </header>
    <div id="progress" hidden></div>
    <nav id="side" aria-label="Admin">
      <h2>Apps</h2>
      <a id="app-home" href="${base}">${app.name}</a>
      <ul id="app-nav"></ul>
      <h2>Store</h2>
      <a href="${urls.store(shop.domain)}/">View your store</a>
      <a href="${base.replace(/\/apps\/.*/, '/settings/apps')}">App settings</a>
      <h2>This demo</h2>
      <a href="${urls.local}/">Start page</a>
      <a href="${urls.local}/mail">Mailbox</a>
    </nav>
    <main>
      <div class="title">
        <h1 id="title">${app.name}</h1>
        <div id="title-buttons"></div>
      </div>
      <iframe id="app" title="${app.name}" src="${address}" allow="clipboard-write"></iframe>
    </main>
    <div id="toasts" role="status" aria-live="polite"></div>
    <dialog id="leave" aria-labelledby="leave-title">
      <form method="dialog">
        <h2 id="leave-title">Leave page with unsaved changes?</h2>
        <p>Leaving this page deletes all unsaved changes.</p>
        <button value="stay">Stay</button>
        <button value="leave" class="critical">Leave page</button>
      </form>
    </dialog>
    <script src="/admin-frame.js"></script>
  </body>
</html>`
}
