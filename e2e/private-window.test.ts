import { expect, test } from 'vitest'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'

const { urls } = stack

test('in a private window, where the app may store nothing, an operator goes to a vendor and to the settings', async () => {
  const page = await (await openBrowser({ isPrivate: true })).newPage()
  await page.goto(`${urls.operator}/app`)
  const app = page.frameLocator('iframe#app')
  await app.getByText('Your marketplace at a glance').waitFor()
  const mayStore = await app.locator('body').evaluate(() => {
    try {
      return sessionStorage.length >= 0
    } catch {
      return false
    }
  })
  expect(mayStore).toBe(false)

  await page.getByRole('link', { name: 'Vendors', exact: true }).click()
  await app.locator('tbody').getByRole('link').first().click()
  await app.getByRole('heading', { name: 'History' }).waitFor()
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await app.getByText('Decide who becomes a vendor without you looking.').click()
  await app.getByText('Everybody').waitFor()
})
