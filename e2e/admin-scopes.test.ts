import { expect, onTestFinished, test } from 'vitest'
import { TEST_SHOP, testSandbox } from '../apps/sandbox/src/test-support/test-sandbox'
import { bridgeApp, inApp, install, openApp } from './support/bridge-app'
import { openBrowser } from './support/browser'
import { fact } from './support/fact'

// What an app may do, asked for and given back at runtime.
const sandbox = await testSandbox({
  app: { scopes: ['write_files'], optionalScopes: ['read_products', 'read_orders'] },
})
sandbox.answerWith(bridgeApp)
await install(sandbox)
const browser = await openBrowser()
const DECLARED = { required: ['write_files'], optional: ['read_products', 'read_orders'] }

async function open() {
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await openApp(page, sandbox.urls.admin(TEST_SHOP, 'souk', '/app'))
  return page
}

test(fact('bridge/scopes'), async () => {
  const page = await open()
  const before = { ...DECLARED, granted: ['write_files'] }
  expect(await inApp(page, () => shopify.scopes.query())).toEqual(before)

  const dialog = page.getByRole('dialog', { name: 'Souk needs more permissions' })
  const declined = inApp(page, () => shopify.scopes.request(['read_products']))
  await dialog.getByText('Read products, variants, and collections').waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await declined).toEqual({ result: 'declined-all', detail: before })

  const granted = inApp(page, () => shopify.scopes.request(['read_products', 'read_files']))
  await dialog.getByRole('button', { name: 'Update' }).click()
  const after = { ...DECLARED, granted: ['write_files', 'read_products'] }
  expect(await granted).toEqual({ result: 'granted-all', detail: after })
  await expect
    .poll(() => sandbox.received.map(({ headers }) => headers['x-shopify-topic']))
    .toContain('app/scopes_update')

  expect(await inApp(page, () => shopify.scopes.revoke(['read_products']))).toEqual({ detail: before })
})

test(fact('bridge/scopes-granted'), async () => {
  const page = await open()
  const answer = await inApp(page, () => shopify.scopes.request(['write_files']))
  expect(answer).toEqual({ result: 'granted-all', detail: { ...DECLARED, granted: ['write_files'] } })
})

test(fact('bridge/scopes-refused'), async () => {
  const page = await open()
  const refusals = await inApp(page, () =>
    Promise.all(
      [shopify.scopes.request(['read_themes']), shopify.scopes.revoke(['write_files'])].map((asked) =>
        asked.then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      ),
    ),
  )
  expect(refusals).toEqual([
    'Scopes that the app has not declared cannot be requested: read_themes',
    'Scopes that are declared as required cannot be revoked.',
  ])
})
