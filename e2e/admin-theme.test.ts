import { expect, onTestFinished, test } from 'vitest'
import { TEST_SHOP, testSandbox } from '../apps/sandbox/src/test-support/test-sandbox'
import { bridgeApp, inApp, install, openApp } from './support/bridge-app'
import { openBrowser } from './support/browser'
import { fact } from './support/fact'

// The app's blocks in the merchant's theme, as the app is told of them and as the merchant puts them there.
const sandbox = await testSandbox()
sandbox.answerWith(bridgeApp)
await install(sandbox)
const browser = await openBrowser()

async function open() {
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await openApp(page, sandbox.urls.admin(TEST_SHOP, 'souk', '/app'))
  return page
}

const editor = sandbox.urls.admin(TEST_SHOP, 'souk').replace('/apps/souk', '/themes/current/editor')

test(fact('bridge/extensions'), async () => {
  const page = await open()
  expect(await inApp(page, () => shopify.app.extensions())).toMatchObject([
    {
      handle: 'vendor-blocks',
      type: 'theme_app_extension',
      activations: [
        { handle: 'vendor-directory', target: 'section', status: 'active', activations: [{}] },
        { handle: 'become-a-vendor', target: 'section', status: 'active', activations: [{}] },
      ],
    },
  ])
})

test(fact('bridge/add-block'), async () => {
  const page = await open()
  const statuses = () =>
    inApp(page, async () => {
      const [found] = await shopify.app.extensions()
      return found?.activations.map((one) => ('status' in one ? one.status : null))
    })
  const merchant = await browser.newPage()
  onTestFinished(() => merchant.close())
  await merchant.goto(editor)
  await merchant.getByRole('button', { name: 'Remove Vendor directory' }).click()
  await merchant.getByRole('button', { name: 'Remove Vendor directory' }).waitFor({ state: 'detached' })
  expect(await statuses()).toEqual(['available', 'active'])

  await merchant.goto(
    `${editor}?template=index&addAppBlockId=test-key/vendor-directory&target=newAppsSection`,
  )
  await merchant.getByText('It is not saved yet.').waitFor()
  expect(await statuses()).toEqual(['available', 'active'])
  await merchant.getByRole('button', { name: 'Save' }).click()
  await merchant.getByRole('button', { name: 'Remove Vendor directory' }).waitFor()
  expect(await statuses()).toEqual(['active', 'active'])
})
