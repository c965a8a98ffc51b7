import jsQR from 'jsqr'
import type { FrameLocator, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { DEMO_SHOP } from '../apps/sandbox/src'
import { openBrowser } from './support/browser'
import { startExampleApp } from './support/example-app'

const { sandbox, handle, appUrl } = await startExampleApp()
const { urls } = sandbox
const shop = DEMO_SHOP.domain
/** In the demo's online store; a product that an app makes is published nowhere, as in Shopify. */
const BOWL = 'Breakfast Bowl'
const browser = await openBrowser()

afterEach(uninstall)

async function openAdmin(viewport: { width: number; height: number }) {
  const page = await browser.newPage()
  await page.setViewportSize(viewport)
  await page.goto(urls.admin(shop, handle))
  return { page, app: page.frameLocator('iframe#app') }
}

/** On a phone the admin's navigation is behind its menu. */
async function goTo(page: Page, name: string) {
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  if (await menu.isVisible()) await menu.click()
  await page
    .getByRole('navigation', { name: 'Admin' })
    .getByRole('link', { name, exact: true })
    .last()
    .click()
}

/** Opens what a link or button opens in a tab of its own. */
async function newTab(click: () => Promise<void>): Promise<Page> {
  const [tab] = await Promise.all([browser.waitForEvent('page'), click()])
  await tab.waitForLoadState()
  return tab
}

/** What the camera of a phone reads off the screen. */
async function scan(app: FrameLocator, title: string): Promise<string | undefined> {
  const pixels = await app.getByRole('img', { name: `QR code ${title}` }).evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('the QR code is no picture')
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const { data, width, height } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
    return { data: [...(data ?? [])], width: width ?? 0, height: height ?? 0 }
  })
  return jsQR(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height)?.data
}

async function install(page: Page, app: FrameLocator) {
  await page.getByRole('button', { name: 'Install', exact: true }).click()
  await app.getByRole('heading', { name: 'It works' }).waitFor()
}

test.each([
  { screen: 'a desk', viewport: { width: 1280, height: 900 } },
  { screen: 'a phone', viewport: { width: 390, height: 780 } },
])(
  'on $screen a merchant installs the app, sells by QR code, and removes it again',
  async ({ screen, viewport }) => {
    const { page, app } = await openAdmin(viewport)
    await install(page, app)

    // A product, and its page in the admin.
    await app.getByRole('button', { name: 'Generate a product' }).click()
    await page
      .getByText(/^\w+ lamp was made$/)
      .first()
      .waitFor()
    const lamp = (await app.getByText(/^\w+ lamp, 40\.00$/).textContent())?.replace(', 40.00', '') ?? ''
    const inAdmin = await newTab(() => app.getByRole('link', { name: 'View product' }).click())
    await inAdmin.getByRole('heading', { name: lamp }).waitFor()
    await inAdmin.getByText('40.00').first().waitFor()
    await inAdmin.close()

    // A QR code that leads to it.
    await goTo(page, 'QR codes')
    await app
      .getByRole('link', { name: 'Make your first QR code' })
      .or(app.getByRole('link', { name: 'Make a QR code' }))
      .first()
      .click()
    const title = `Window, ${screen}`
    await app.getByLabel('Title').fill(title)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await app.getByText('Select a product.').waitFor()
    await app.getByRole('button', { name: 'Select product' }).click()
    const picker = page.getByRole('dialog')
    await picker.getByRole('searchbox').fill(BOWL)
    await picker.getByText(BOWL).first().click()
    await picker.getByRole('button', { name: 'Select', exact: true }).click()
    await app.getByText(BOWL).waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await app.getByText('Scanned 0 times').waitFor()
    await page.getByRole('region', { name: 'Unsaved changes' }).waitFor({ state: 'hidden' })

    // Scanned: on its public page as on the screen, it leads to the store and is counted.
    const address = await scan(app, title)
    expect(address).toMatch(new RegExp(`^${appUrl}/qrcodes/\\d+/scan\\?shop=${shop}$`))
    const publicPage = await newTab(() => app.getByRole('link', { name: 'Public page' }).click())
    await publicPage.getByRole('heading', { name: title }).waitFor()
    await publicPage.goto(address ?? '')
    await publicPage.getByRole('heading', { name: BOWL }).waitFor()
    expect(new URL(publicPage.url()).origin).toBe(urls.store(shop))
    await page.reload()
    await app.getByText('Scanned once').waitFor()

    // Changed to the cart: the printed code stays, where it leads does not.
    await app.getByLabel('A scan leads to').selectOption('cart')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('region', { name: 'Unsaved changes' }).waitFor({ state: 'hidden' })
    await publicPage.goto(address ?? '')
    await publicPage.getByRole('heading', { name: 'Checkout' }).waitFor()
    await publicPage.getByText(`1 × ${BOWL}`).waitFor()

    await page.reload()
    await app.getByText('Scanned 2 times').waitFor()
    await app.getByRole('button', { name: 'Delete' }).click()
    await app.getByText('Make your first QR code').waitFor()
    expect((await publicPage.goto(address ?? ''))?.status()).toBe(404)
    await publicPage.close()

    // Removed: the app is told, and asks to be let in again.
    await goTo(page, 'App settings')
    await page.getByRole('button', { name: 'Uninstall', exact: true }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Uninstall', exact: true }).click()
    await page.getByText('Not installed').waitFor()
    await expect.poll(() => lastDelivery('app/uninstalled')).toBe('delivered')
    await page.goto(urls.admin(shop, handle))
    await install(page, app)
    await goTo(page, 'Help')
    await app.getByText('Each scan is counted').waitFor()
    await page.close()
  },
)

test('the log-in page of the app leads a shop into the admin, and says what is no shop', async () => {
  const page = await browser.newPage()
  await page.goto(`${appUrl}/`)
  await page.getByLabel('Shop domain').fill('no shop!')
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByText('This is no domain of a shop.').waitFor()
  await page.getByLabel('Shop domain').fill(shop)
  await page.getByRole('button', { name: 'Log in' }).click()
  await install(page, page.frameLocator('iframe#app'))
})

const control = (path: string, init?: RequestInit) => fetch(`${urls.local}/sandbox${path}`, init)

async function uninstall() {
  const headers = { 'content-type': 'application/json' }
  await control('/uninstall', { method: 'POST', headers, body: JSON.stringify({ shop }) })
}

async function lastDelivery(topic: string): Promise<string | undefined> {
  const deliveries: { topic: string; status: string }[] = await (await control('/deliveries')).json()
  return deliveries.find((delivery) => delivery.topic === topic)?.status
}
