import { expect, test } from 'vitest'
import { TEST_SHOP, testSandbox } from '../apps/sandbox/src/test-support/test-sandbox'
import { openBrowser } from './support/browser'

// What the sandbox's admin and its App Bridge do for an embedded app, with a page that uses all of it.
const PAGE = `<!doctype html>
<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js" data-api-key="test-key"></script>
<h1></h1>
<output></output>
<ui-nav-menu><a href="/app" rel="home">Home</a><a href="/app/vendors">Vendors</a></ui-nav-menu>
<ui-save-bar id="bar">
  <button variant="primary" onclick="shopify.saveBar.hide('bar'); shopify.toast.show('Saved')">Save</button>
  <button onclick="shopify.saveBar.hide('bar')">Discard</button>
</ui-save-bar>
<ui-modal id="modal"><p>Sure?</p><ui-title-bar title="Reject"><button onclick="shopify.modal.hide('modal')">No</button></ui-title-bar></ui-modal>
<button onclick="shopify.saveBar.show('bar')">Change</button>
<button onclick="shopify.modal.show('modal')">Ask</button>
<button onclick="fetch('/data').then((answer) => document.querySelector('output').textContent = answer.status)">Fetch</button>
<script>
  const show = () => { document.querySelector('h1').textContent = location.pathname }
  addEventListener('shopify:navigate', (event) => { history.pushState(null, '', event.target.getAttribute('href')); show() })
  addEventListener('popstate', show)
  show()
</script>`

const sandbox = await testSandbox()
sandbox.answerWith({
  headers: {
    'content-type': 'text/html',
    'content-security-policy': 'frame-ancestors https://admin.shopify.com;',
  },
  body: PAGE,
})
const browser = await openBrowser()
const url = (path: string) => sandbox.urls.admin(TEST_SHOP, 'souk', path)

async function open(path: string) {
  const page = await browser.newPage()
  await page.goto(url(path))
  const app = page.frameLocator('iframe#app')
  await app.getByRole('heading').waitFor()
  return { page, app }
}

test('the address follows the page inside the frame, and a reload opens that page again', async () => {
  const { page, app } = await open('/app?tab=new')
  await page.getByRole('link', { name: 'Vendors' }).click()
  await app.getByRole('heading', { name: '/app/vendors' }).waitFor()
  await page.waitForURL(url('/app/vendors'))
  await page.reload()
  await app.getByRole('heading', { name: '/app/vendors' }).waitFor()
  expect(await page.getByRole('link', { name: 'Vendors' }).getAttribute('aria-current')).toBe('page')
})

test('a request of the app carries a session token', async () => {
  const { app } = await open('/app')
  await app.getByRole('button', { name: 'Fetch' }).click()
  await app.getByText('200').waitFor()
  const asked = sandbox.received.find(({ path }) => path === '/data')
  expect(asked?.headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/)
})

test('unsaved changes are not lost without asking, and saving says so', async () => {
  const { page, app } = await open('/app')
  await app.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('region', { name: 'Unsaved changes' }).waitFor()
  await page.getByRole('link', { name: 'Vendors' }).click()
  await page.getByRole('button', { name: 'Stay' }).click()
  expect(page.url()).toBe(url('/app'))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('status').getByText('Saved').waitFor()
  await page.getByRole('region', { name: 'Unsaved changes' }).waitFor({ state: 'hidden' })
})

test('a modal of the app opens and closes', async () => {
  const { app } = await open('/app')
  await app.getByRole('button', { name: 'Ask' }).click()
  const dialog = app.getByRole('dialog')
  await dialog.getByText('Sure?').waitFor()
  await dialog.getByRole('button', { name: 'No' }).click()
  await dialog.waitFor({ state: 'hidden' })
})

test('on a phone the menu opens over the app and nothing is wider than the screen', async () => {
  const { page } = await open('/app')
  await page.setViewportSize({ width: 390, height: 780 })
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('link', { name: 'Vendors' }).click()
  await page.waitForURL(url('/app/vendors'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test('the admin listens to the frame of the app alone', async () => {
  const { page } = await open('/app')
  await page.evaluate(() => {
    const forged = { channel: 'souk-sandbox-app-bridge', message: { type: 'location', path: '/forged' } }
    return new Promise((resolve) => {
      addEventListener('message', resolve, { once: true })
      window.postMessage(forged, '*')
    })
  })
  expect(page.url()).toBe(url('/app'))
})
