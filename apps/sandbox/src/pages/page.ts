import { html } from 'hono/html'
import type { Html } from '../storefront/layout'
import { clockNotice } from './clock-notice'
import { pageCss } from './page-css'

const LINKS = [
  ['/', 'Start'],
  ['/mail', 'Mailbox'],
  ['/deliveries', 'Deliveries'],
  ['/graphiql', 'GraphiQL'],
  ['/sandbox', 'Control API'],
] as const

/** A page of the sandbox itself, as opposed to those that imitate Shopify. */
export function sandboxPage({ title, path, content }: { title: string; path: string; content: Html }): Html {
  const links = LINKS.map(
    ([href, text]) => html`<a href="${href}" ${href === path ? html`aria-current="page"` : ''}>${text}</a>`,
  )
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · Sandbox</title>
    <link rel="icon" href="data:," />
    <style>
      ${pageCss}
    </style>
  </head>
  <body>
    <a class="skip" href="#content">Skip to content</a>
    ${clockNotice()}
    <header><a class="brand" href="/">Sandbox <span>local Shopify</span></a><nav aria-label="Sandbox">${links}</nav></header>
    <main id="content">${content}</main>
  </body>
</html>`
}

/** A moment as a person reads it; the exact one stays in the element. */
export function time(iso: string): Html {
  const shown = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(iso),
  )
  return html`<time datetime="${iso}">${shown}</time>`
}
