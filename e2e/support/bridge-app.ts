import type { Page } from 'playwright-core'
import { type Received, TEST_SHOP, type TestSandbox } from '../../apps/sandbox/src/test-support/test-sandbox'

const CDN = 'https://cdn.shopify.com/shopifycloud/app-bridge.js'

/** The pages of a small embedded app that uses everything App Bridge has, written as its documentation tells. */
const HOME = `
  <ui-title-bar title="Bakery">
    <a variant="breadcrumb" href="/app">Orders</a>
    <button variant="primary" onclick="say('created')">Create</button>
    <button onclick="say('exported')">Export</button>
    <section label="More">
      <button onclick="say('archived')">Archive</button>
      <button tone="critical" onclick="say('deleted')">Delete</button>
    </section>
  </ui-title-bar>
  <ui-save-bar id="bar" discardConfirmation>
    <button variant="primary" onclick="shopify.saveBar.hide('bar'); shopify.toast.show('Saved')">Save</button>
    <button onclick="shopify.saveBar.hide('bar'); say('discarded')">Discard</button>
  </ui-save-bar>
  <ui-modal id="modal">
    <div><p>Sure?</p><button onclick="shopify.toast.show('from inside')">Inside</button></div>
    <ui-title-bar title="Reject">
      <button variant="primary" onclick="say('rejected'); shopify.modal.hide('modal')">Yes</button>
      <button onclick="shopify.modal.hide('modal')">No</button>
    </ui-title-bar>
  </ui-modal>
  <ui-modal id="page" src="/inside" variant="large"><ui-title-bar title="A page"></ui-title-bar></ui-modal>
  <button onclick="shopify.saveBar.show('bar')">Change</button>
  <button onclick="shopify.saveBar.leaveConfirmation().then(() => say('left'))">Leave</button>
  <button onclick="shopify.modal.show('modal')">Ask</button>
  <button onclick="shopify.modal.show('page')">Page</button>
  <button onclick="fetch('/data', { method: 'POST', body: 'x' }).then((answer) => say(answer.status))">Fetch</button>
  <button onclick="shopify.toast.show('Gone', { duration: 60000, action: 'Undo', onAction: () => say('undone'), onDismiss: () => say('dismissed') })">Toast</button>
  <button onclick="shopify.toast.show('Broken', { isError: true, duration: 60000 })">Error</button>
  <button onclick="window.open('shopify://admin/orders', '_top')">Orders of the shop</button>
  <a href="shopify:admin/customers/7" target="_top">A customer</a>
  <a href="/app/vendors">To the vendors</a>
  <form data-save-bar data-discard-confirmation onsubmit="event.preventDefault(); say('sent ' + this.name.value)">
    <label>Name <input name="name" value="Anna"></label>
  </form>`

const INSIDE = `
  <form data-save-bar onsubmit="event.preventDefault()"><label>Colour <input name="colour" value="red"></label></form>
  <button onclick="opener.postMessage('hello from inside', location.origin)">Tell the page</button>`

const page = (body: string) => `<!doctype html>
<html lang="en"><head><title>The app</title>
<meta name="shopify-api-key" content="test-key">
<script src="${CDN}"></script><style>p { color: rgb(10, 60, 30) } button, a { display: inline-block; min-height: 24px; padding: 2px 8px }</style></head><body>
<h1></h1><output></output>
<ui-nav-menu><a href="/app" rel="home">Home</a><a href="/app/vendors">Vendors</a></ui-nav-menu>
${body}
<script>
  const say = (text) => { document.querySelector('output').textContent = text }
  const show = () => { document.querySelector('h1').textContent = location.pathname }
  addEventListener('shopify:navigate', (event) => { history.pushState(null, '', event.target.getAttribute('href')); show() })
  addEventListener('popstate', show)
  addEventListener('message', ({ data, origin }) => { if (origin === location.origin) say(data) })
  show()
</script></body></html>`

export function bridgeApp(request: Received) {
  if (request.path === '/data') return { body: 'data' }
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `frame-ancestors https://${TEST_SHOP} https://admin.shopify.com;`,
    },
    body: page(request.path === '/inside' ? INSIDE : HOME),
  }
}

export function install({ urls }: TestSandbox): Promise<Response> {
  return fetch(`${urls.local}/sandbox/install`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ shop: TEST_SHOP }),
  })
}

/** What a script of the app's page answers. */
export function inApp<Value>(page: Page, work: () => Value | Promise<Value>): Promise<Value> {
  const frame = page.frame({ name: 'app-iframe' })
  if (!frame) throw new Error('there is no app in this page')
  return frame.evaluate(work)
}

/** The app's page inside the admin, once it is there. */
export async function openApp(page: Page, url: string) {
  await page.goto(url)
  const app = page.frameLocator('iframe[name="app-iframe"]')
  await app.getByRole('heading', { level: 1 }).waitFor()
  return app
}
