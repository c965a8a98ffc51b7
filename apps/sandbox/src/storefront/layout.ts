import type { Context as Call } from 'hono'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { SandboxApp } from '../config'
import type { Customer } from '../customers'
import { clockNotice } from '../pages/clock-notice'
import type { Shop } from '../shops'
import { storeCss } from './store-css'

/** The store as one visitor sees it. `local` is the address of the sandbox's own start page. */
export type Store = { shop: Shop; customer: Customer | null; app: SandboxApp; local: string }

export type StoreEnv = { Bindings: { shop: Shop } }
export type StoreCall = Call<StoreEnv>

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A page in the store's theme: header, content, footer. */
export function storePage(store: Store, { title, content }: { title: string; content: Html }): Html {
  const { shop, customer } = store
  const proxyPath = proxyPathOf(store.app)
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title === shop.name ? title : `${title} – ${shop.name}`}</title>
    <link rel="icon" href="data:," />
    <style>
      ${storeCss}
    </style>
  </head>
  <body>
    <a class="skip" href="#content">Skip to content</a>
    <header class="store-header">
      <a class="store-name" href="/">${shop.name}</a>
      <nav aria-label="Main">
        <a href="/">Home</a>
        <a href="/products">Products</a>
        ${proxyPath && html`<a href="${proxyPath}">Sell with us</a>`}
        ${
          customer
            ? html`<a href="/account">${customer.firstName || customer.email}</a>`
            : html`<a href="/account/login">Log in</a>`
        }
      </nav>
    </header>
    ${clockNotice()}
    <main id="content">${content}</main>
    <footer class="store-footer">
      <p>© ${shop.name}. A demonstration store: nothing here is for sale.</p>
      <p><a href="${store.local}/">About this demo</a></p>
    </footer>
  </body>
</html>`
}

/** A page that says one thing. */
export function messagePage(store: Store, { title, text }: { title: string; text: string }): Html {
  const content = html`<section class="narrow"><h1>${title}</h1><p>${text}</p><p><a class="button" href="/">Back to the store</a></p></section>`
  return storePage(store, { title, content })
}

export const proxyPathOf = (app: SandboxApp): string | null =>
  app.appProxy && `/${app.appProxy.prefix}/${app.appProxy.subpath}`
