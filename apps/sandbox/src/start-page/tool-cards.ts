import { html } from 'hono/html'

const TOOLS = [
  {
    title: 'Mailbox',
    does: 'Every mail that the app sends, to whomever.',
    href: '/mail',
    button: 'Open the mailbox',
  },
  {
    title: 'Deliveries',
    does: 'The webhooks that the store sends to the app; any of them can be sent again.',
    href: '/deliveries',
    button: 'Open the deliveries',
  },
  {
    title: 'GraphiQL',
    does: 'Ask the Admin API and the Storefront API of a shop, with the app’s token filled in.',
    href: '/graphiql',
    button: 'Open GraphiQL',
  },
  {
    title: 'Control API',
    does: 'All of this for tests and scripts: shops, people, mails, webhooks, time, snapshots.',
    href: '/sandbox',
    button: 'See the control API',
  },
]

/** Where the tools are. */
export const toolCards = html`<ul class="cards">
  ${TOOLS.map(
    ({ title, does, href, button }) => html`<li class="card">
      <h3>${title}</h3>
      <p>${does}</p>
      <a class="button" href="${href}">${button}</a>
    </li>`,
  )}
</ul>`
