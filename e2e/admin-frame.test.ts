import { expect, onTestFinished, test } from 'vitest'
import { TEST_SHOP, testSandbox } from '../apps/sandbox/src/test-support/test-sandbox'
import { bridgeApp, inApp, install, openApp } from './support/bridge-app'
import { openBrowser } from './support/browser'
import { fact } from './support/fact'

// What the sandbox's admin and its App Bridge do for an embedded app, with a page that uses all of it.
const sandbox = await testSandbox()
sandbox.answerWith(bridgeApp)
await install(sandbox)
const browser = await openBrowser()
const url = (path: string) => sandbox.urls.admin(TEST_SHOP, 'souk', path)

async function open(path: string, viewport = { width: 1280, height: 900 }) {
  const page = await browser.newPage()
  await page.setViewportSize(viewport)
  const app = await openApp(page, url(path))
  const said = (text: string) => app.locator('output').getByText(text, { exact: true }).waitFor()
  return { page, app, said }
}
const bar = { name: 'Unsaved changes' }

test(fact('bridge/address'), async () => {
  const { page, app } = await open('/app?tab=new')
  await page.getByRole('link', { name: 'Vendors' }).click()
  await app.getByRole('heading', { name: '/app/vendors' }).waitFor()
  await page.waitForURL(url('/app/vendors'))
  await page.reload()
  await app.getByRole('heading', { name: '/app/vendors' }).waitFor()
  expect(await page.getByRole('link', { name: 'Vendors' }).getAttribute('aria-current')).toBe('page')
})

test(fact('bridge/back'), async () => {
  const { page, app } = await open('/app')
  await page.getByRole('link', { name: 'Vendors' }).click()
  await page.waitForURL(url('/app/vendors'))
  await page.goBack()
  await app.getByRole('heading', { name: '/app', exact: true }).waitFor()
  await page.waitForURL(url('/app'))
})

test(fact('bridge/fetch'), async () => {
  const { app, said } = await open('/app')
  await app.getByRole('button', { name: 'Fetch' }).click()
  await said('200')
  const asked = sandbox.received.find(({ path }) => path === '/data')
  expect(asked?.headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/)
  expect(asked?.headers['accept-language']).toBe('en')
  expect(asked?.body.toString()).toBe('x')
})

test(fact('bridge/fetch-again'), async () => {
  const { page } = await open('/app')
  let times = 0
  sandbox.answerWith((request) => {
    if (request.path !== '/stale') return bridgeApp(request)
    times += 1
    if (times > 1) return { body: 'fresh' }
    return { status: 401, headers: { 'x-shopify-retry-invalid-session-request': '1' } }
  })
  onTestFinished(() => sandbox.answerWith(bridgeApp))
  expect(await inApp(page, () => fetch('/stale').then((answer) => answer.text()))).toBe('fresh')
})

test(fact('bridge/direct-api'), async () => {
  const { page } = await open('/app')
  const answer = await inApp(page, async () => {
    const body = JSON.stringify({ query: '{ shop { myshopifyDomain } }' })
    return (await fetch('shopify:admin/api/2026-07/graphql.json', { method: 'POST', body })).json()
  })
  expect(answer).toMatchObject({ data: { shop: { myshopifyDomain: TEST_SHOP } } })
})

test(fact('bridge/user'), async () => {
  const { page } = await open('/app')
  expect(await inApp(page, () => shopify.user())).toEqual({ accountAccess: 'Full access' })
})

test(fact('bridge/reviews'), async () => {
  const { page } = await open('/app')
  const answer = await inApp(page, () => shopify.reviews.request())
  expect(answer).toMatchObject({ success: false, code: 'merchant-ineligible' })
})

test(fact('bridge/not-built'), async () => {
  const { page } = await open('/app')
  const refusals = await inApp(page, () =>
    Promise.all(
      [
        shopify.intents.invoke?.('create:shopify/Product'),
        shopify.pos.cart.fetch(),
        shopify.scanner.capture(),
        fetch('shopify:admin/products.json'),
      ].map((asked) =>
        Promise.resolve(asked).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      ),
    ),
  )
  expect(refusals).toEqual([
    'Souk sandbox: shopify.intents.invoke is not built',
    'App Bridge: shopify.pos.cart.fetch is there in Shopify POS only',
    'App Bridge: shopify.scanner.capture is there in the Shopify mobile app only',
    'Souk sandbox: fetch of shopify:admin/products.json is not built',
  ])
})

test(fact('bridge/title-bar'), async () => {
  const { page, said } = await open('/app/vendors')
  await page.getByRole('heading', { name: 'Bakery' }).waitFor()
  await page.getByRole('button', { name: 'Create' }).click()
  await said('created')
  await page.getByRole('button', { name: 'Export' }).click()
  await said('exported')
  await page.getByRole('button', { name: 'More' }).press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await said('deleted')
  await page.getByRole('button', { name: 'Orders', exact: true }).click()
  await page.waitForURL(url('/app'))
})

test(fact('bridge/toast'), async () => {
  const { page, app, said } = await open('/app')
  const status = page.locator('#toasts')
  await app.getByRole('button', { name: 'Toast' }).click()
  await status.getByRole('button', { name: 'Undo' }).click()
  await said('undone')
  await app.getByRole('button', { name: 'Toast' }).click()
  await status.getByRole('button', { name: 'Dismiss' }).click()
  await said('dismissed')
  expect(await status.getByText('Gone').count()).toBe(0)
  await app.getByRole('button', { name: 'Error' }).click()
  await status.locator('.error').getByText('Broken').waitFor()
})

test(fact('bridge/save-bar'), async () => {
  const { page, app, said } = await open('/app')
  await app.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('region', bar).waitFor()
  const stay = () => page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click()

  await page.getByRole('link', { name: 'Vendors' }).click()
  await stay()
  await page.getByRole('link', { name: 'Start page' }).click()
  await stay()
  await app.getByRole('link', { name: 'To the vendors' }).click()
  await stay()
  await app.getByRole('link', { name: 'A customer' }).click()
  await stay()
  await app.getByRole('button', { name: 'Leave' }).click()
  await stay()
  await page.goBack().catch(() => null)
  await stay()
  expect(page.url()).toBe(url('/app'))
  const closing = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const asked = await closing
  expect(asked.type()).toBe('beforeunload')
  await asked.dismiss()

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('status').getByText('Saved').waitFor()
  await page.getByRole('region', bar).waitFor({ state: 'hidden' })
  await app.getByRole('button', { name: 'Leave' }).click()
  await said('left')
})

test(fact('bridge/leave-links'), async () => {
  const { page, app } = await open('/app')
  await app.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('region', bar).waitFor()
  await app.getByRole('link', { name: 'To the vendors' }).click()
  await page.getByRole('button', { name: 'Leave page' }).click()
  await app.getByRole('heading', { name: '/app/vendors' }).waitFor()
  await page.getByRole('region', bar).waitFor({ state: 'hidden' })
  await app.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('region', bar).waitFor()
  await page.getByRole('link', { name: 'Start page' }).click()
  await page.getByRole('button', { name: 'Leave page' }).click()
  await page.waitForURL(`${sandbox.urls.local}/`)
})

test(fact('bridge/discard-confirmation'), async () => {
  const { page, app, said } = await open('/app')
  await app.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('region', bar).getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('button', { name: 'Continue editing' }).click()
  await page.getByRole('region', bar).getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await said('discarded')
})

test(fact('bridge/forms'), async () => {
  const { page, app, said } = await open('/app')
  const name = app.getByLabel('Name')
  await name.fill('Berta')
  await page.getByRole('region', bar).waitFor()
  await name.fill('Anna')
  await page.getByRole('region', bar).waitFor({ state: 'hidden' })
  await name.fill('Berta')
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await page.getByRole('region', bar).waitFor({ state: 'hidden' })
  expect(await name.inputValue()).toBe('Anna')
  await name.fill('Clara')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await said('sent Clara')
  await page.getByRole('region', bar).waitFor({ state: 'hidden' })
})

test(fact('bridge/modal'), async () => {
  const { page, app, said } = await open('/app')
  const ask = app.getByRole('button', { name: 'Ask' })
  await ask.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Reject' })
  const inside = dialog.frameLocator('iframe')
  await inside.getByText('Sure?').waitFor()
  await inside.getByRole('button', { name: 'Inside' }).click()
  await page.getByRole('status').getByText('from inside').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await ask.and(app.locator(':focus')).waitFor()
  await ask.press('Enter')
  await inside.getByText('Sure?').waitFor()
  await dialog.getByRole('button', { name: 'Yes' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await said('rejected')
})

test(fact('bridge/modal-content'), async () => {
  const { page, app } = await open('/app')
  await app.getByRole('button', { name: 'Ask' }).click()
  const inside = page.getByRole('dialog').frameLocator('iframe')
  await inside.getByText('Sure?').waitFor()
  expect(await app.getByText('Sure?').count()).toBe(0)
  expect(await inside.locator('body').evaluate((body) => getComputedStyle(body).padding)).toBe('0px')
  expect(await inside.getByText('Sure?').evaluate((text) => getComputedStyle(text).color)).toBe(
    'rgb(10, 60, 30)',
  )
})

test(fact('bridge/modal-src'), async () => {
  const { page, app, said } = await open('/app')
  await app.getByRole('button', { name: 'Page', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'A page' })
  const inside = dialog.frameLocator('iframe')
  await inside.getByRole('button', { name: 'Tell the page' }).click()
  await said('hello from inside')
  const loaded = sandbox.received.find(({ path }) => path === '/inside')
  expect(loaded?.query).toContain('id_token=')

  await inside.getByLabel('Colour').fill('blue')
  await dialog.getByRole('region', bar).waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Stay' }).click()
  await inside.getByLabel('Colour').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Leave page' }).click()
  await dialog.waitFor({ state: 'hidden' })
})

test(fact('bridge/admin-links'), async () => {
  const { page, app } = await open('/app')
  await app.getByRole('link', { name: 'A customer' }).click()
  await page.getByRole('heading', { name: 'Not built' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/store/aurora-market/customers/7')
  await page.goBack()
  await app.getByRole('button', { name: 'Orders of the shop' }).click()
  await page.waitForURL('**/store/aurora-market/orders')
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
