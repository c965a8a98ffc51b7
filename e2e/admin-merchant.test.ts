import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { TEST_SHOP, testSandbox } from '../apps/sandbox/src/test-support/test-sandbox'
import { bridgeApp, inApp, install, openApp } from './support/bridge-app'
import { openBrowser } from './support/browser'
import { fact } from './support/fact'

// The admin as merchants and developers meet it: installing, several shops, the developer's panel, on every screen.
const sandbox = await testSandbox()
sandbox.answerWith(bridgeApp)
const browser = await openBrowser()
const url = (path = '') => sandbox.urls.admin(TEST_SHOP, 'souk', path)
const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 800 },
]

async function open(viewport = SIZES[0]) {
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  if (viewport) await page.setViewportSize(viewport)
  return page
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}

test(fact('bridge/install'), async () => {
  const page = await open()
  await page.goto(url())
  await page.getByRole('heading', { name: 'Install Souk' }).waitFor()
  await page.getByText('write_metaobjects').waitFor()
  expect(sandbox.received).toEqual([])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Install' }).click()
  await page.frameLocator('iframe[name="app-iframe"]').getByRole('heading', { level: 1 }).waitFor()

  await page.getByRole('link', { name: 'App settings' }).click()
  await page.getByText('Read and change files').waitFor()
  await page.getByRole('button', { name: 'Uninstall' }).click()
  const question = page.getByRole('dialog', { name: 'Uninstall Souk?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Uninstall' }).click()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Uninstall' }).click()
  await page.getByText('Not installed.').waitFor()
  await expect.poll(() => sandbox.received.map(({ path }) => path)).toContain('/webhooks')
})

test('the developer’s panel shows ids, scopes, claims and messages, and no secret', async () => {
  await install(sandbox)
  const page = await open()
  await openApp(page, url('/app'))
  await page.getByRole('button', { name: 'Developer', exact: true }).click()
  const panel = page.getByRole('complementary', { name: 'Developer' })
  await panel.getByText('gid://shopify/AppInstallation/').waitFor()
  await panel.getByText(/valid for \d+ s/).waitFor()
  await panel.getByText(`"dest": "https://${TEST_SHOP}"`).waitFor()
  await inApp(page, () => shopify.user())
  await panel.getByText('app → admin: ask user').waitFor()
  await expectAccessible(page)
  const shown = await page.content()
  expect(shown).not.toContain(sandbox.app.apiSecret)
  expect(shown).not.toMatch(/shp(at|ua|ca|rt)_/)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
})

test.each(SIZES)('modal, menus and save bar are for everybody, $width px wide', async (size) => {
  await install(sandbox)
  const page = await open(size)
  const isPhone = size.width < 760
  const app = await openApp(page, url('/app'))
  await page.getByRole('heading', { name: 'Bakery' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: isPhone ? 'Actions' : 'More' }).click()
  await page.getByRole('button', { name: 'Archive' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await app.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('region', { name: 'Unsaved changes' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await app.getByRole('button', { name: 'Ask' }).click()
  const dialog = page.getByRole('dialog', { name: 'Reject' })
  await dialog.frameLocator('iframe').getByText('Sure?').waitFor()
  await expectAccessible(page)
  const box = await dialog.boundingBox()
  expect(box?.width).toBe(isPhone ? size.width : 620)
})

test('on a phone the menu opens over the app, and Escape closes it', async () => {
  await install(sandbox)
  const page = await open(SIZES[1])
  await openApp(page, url('/app'))
  const menu = page.getByRole('button', { name: 'Menu' })
  await menu.click()
  await page.keyboard.press('Escape')
  await menu.and(page.locator(':focus')).waitFor()
  await menu.click()
  await page.getByRole('link', { name: 'Vendors' }).click()
  await page.waitForURL(url('/app/vendors'))
  await page.getByRole('link', { name: 'Vendors' }).waitFor({ state: 'hidden' })
})

test('in a language written from right to left the admin is turned round, and the app is told', async () => {
  await install(sandbox)
  const page = await open()
  await openApp(page, url('/app'))
  await page.getByRole('button', { name: 'Developer', exact: true }).click()
  await page.getByLabel('Language of the admin').selectOption('he')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.locator('html[dir="rtl"]').waitFor()
  await openApp(page, url('/app'))
  expect(await inApp(page, () => shopify.config.locale)).toBe('he')
  const [side, main] = await Promise.all(['#side', 'main'].map((one) => page.locator(one).boundingBox()))
  expect(side?.x).toBeGreaterThan(main?.x ?? 0)
  await expectAccessible(page)
  await page.context().clearCookies()
})

test('with several shops the admin leads from one to the other', async () => {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ domain: 'harbour-goods.myshopify.com', name: 'Harbour Goods' })
  const made = await fetch(`${sandbox.urls.local}/sandbox/shops`, { method: 'POST', headers, body })
  expect(made.status).toBe(201)
  await install(sandbox)
  const page = await open()
  await openApp(page, url('/app'))
  await page.getByRole('button', { name: /choose a shop/ }).click()
  await page.getByRole('link', { name: 'Harbour Goods' }).click()
  await page.getByRole('heading', { name: 'Install Souk' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/store/harbour-goods/apps/souk')
})
