import { expect, test } from 'vitest'
import { TEST_SHOP, testSandbox } from '../apps/sandbox/src/test-support/test-sandbox'
import { bridgeApp, install, openApp } from './support/bridge-app'
import { openBrowser } from './support/browser'

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

test('the address follows the page inside the frame, and a reload opens that page again', async () => {
  const { page, app } = await open('/app?tab=new')
  await page.getByRole('link', { name: 'Vendors' }).click()
  await app.getByRole('heading', { name: '/app/vendors' }).waitFor()
  await page.waitForURL(url('/app/vendors'))
  await page.reload()
  await app.getByRole('heading', { name: '/app/vendors' }).waitFor()
  expect(await page.getByRole('link', { name: 'Vendors' }).getAttribute('aria-current')).toBe('page')
})

test('going back leads through the pages of the app, in the address too', async () => {
  const { page, app } = await open('/app')
  await page.getByRole('link', { name: 'Vendors' }).click()
  await page.waitForURL(url('/app/vendors'))
  await page.goBack()
  await app.getByRole('heading', { name: '/app', exact: true }).waitFor()
  await page.waitForURL(url('/app'))
})

test('a request of the app carries a session token and the language of the admin', async () => {
  const { app, said } = await open('/app')
  await app.getByRole('button', { name: 'Fetch' }).click()
  await said('200')
  const asked = sandbox.received.find(({ path }) => path === '/data')
  expect(asked?.headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/)
  expect(asked?.headers['accept-language']).toBe('en')
  expect(asked?.body.toString()).toBe('x')
})

test('the title bar presses the app’s own buttons, its groups are menus, and the breadcrumb leads back', async () => {
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

test('a toast has an action and can be dismissed, an error says so', async () => {
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

test('unsaved changes are asked about on every way out, and saving says so', async () => {
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

test('who agrees to lose the changes gets where they wanted to go', async () => {
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

test('discarding asks first where the app wants it', async () => {
  const { page, app, said } = await open('/app')
  await app.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('region', bar).getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('button', { name: 'Continue editing' }).click()
  await page.getByRole('region', bar).getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await said('discarded')
})

test('a form with data-save-bar shows the bar as long as it differs, and is submitted and reset by it', async () => {
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

test('a modal of the app is above the whole admin, keeps the focus, and gives it back on Escape', async () => {
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

test('a modal shows a page of the app, which knows who opened it and what is unsaved in it', async () => {
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

test('links into the admin lead to its pages, and those that it has not say so', async () => {
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
