import { expect, test } from 'vitest'
import { testSandbox } from '../apps/sandbox/src/test-support/test-sandbox'
import { bridgeApp, install, openApp } from './support/bridge-app'
import { openBrowser } from './support/browser'
import { fact } from './support/fact'

// The admin, the CDN and the app at the names that they have in the world: the app is left entirely as it is.
const APP = 'bakery.example.com'
const ADMIN = 'https://admin.shopify.com/store/aurora-market/apps/souk'
const HOSTS = ['admin.shopify.com', 'cdn.shopify.com', '*.myshopify.com', APP]

const sandbox = await testSandbox({ app: { applicationUrl: `https://${APP}/app` } })
sandbox.answerWith(bridgeApp)
await install(sandbox)
const led = HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${sandbox.tlsPort}`)
const browser = await openBrowser({
  flags: [`--host-resolver-rules=${led.join(',')}`, '--ignore-certificate-errors'],
})

test('an app with an https address works untouched at admin.shopify.com', async () => {
  const page = await browser.newPage()
  const app = await openApp(page, ADMIN)
  await app.getByRole('heading', { name: '/app', exact: true }).waitFor()
  const frame = page.frame({ name: 'app-iframe' })
  expect(frame && new URL(frame.url()).origin).toBe(`https://${APP}`)

  await app.getByRole('button', { name: 'Fetch' }).click()
  await app.locator('output').getByText('200').waitFor()
  const asked = sandbox.received.find(({ path }) => path === '/data')
  expect(asked?.headers).toMatchObject({
    host: APP,
    'x-forwarded-proto': 'https',
    authorization: expect.stringMatching(/^Bearer /),
  })

  await app.getByRole('button', { name: 'Ask' }).click()
  const dialog = page.getByRole('dialog', { name: 'Reject' })
  await dialog.frameLocator('iframe').getByText('Sure?').waitFor()
  await dialog.getByRole('button', { name: 'No' }).click()
  await dialog.waitFor({ state: 'hidden' })

  await page.getByRole('link', { name: 'Vendors' }).click()
  await page.waitForURL(`${ADMIN}/app/vendors`)
  await app.getByRole('link', { name: 'A customer' }).click()
  await page.waitForURL('https://admin.shopify.com/store/aurora-market/customers/7')
})

test(fact('bridge/auto-redirect'), async () => {
  const page = await browser.newPage()
  await openApp(page, ADMIN)
  const address = page.frame({ name: 'app-iframe' })?.url() ?? ''
  await page.goto(address.replace('/app?', '/app/vendors?'))
  await page.waitForURL(`${ADMIN}/app/vendors`)
})

test('on plain localhost the same app works at a name of this machine', async () => {
  const page = await browser.newPage()
  const app = await openApp(page, sandbox.urls.admin('aurora-market.myshopify.com', 'souk'))
  await app.getByRole('heading', { name: '/app', exact: true }).waitFor()
  const frame = page.frame({ name: 'app-iframe' })
  expect(frame && new URL(frame.url()).hostname).toBe('souk.localhost')
  await app.getByRole('button', { name: 'Fetch' }).click()
  await app.locator('output').getByText('200').waitFor()
})
