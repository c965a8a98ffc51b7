import { expect, test } from 'vitest'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'

const { urls } = stack
const browser = await openBrowser()

test('the start page leads to every role, and each page answers', async () => {
  const page = await browser.newPage()
  await page.goto(urls.start)
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  const addresses = new Set(links.map((link) => withoutFragment(new URL(link ?? '', urls.start))))
  expect([...addresses]).toEqual(expect.arrayContaining([urls.operator, urls.shopper, urls.mailbox]))
  expect(
    [...addresses].filter((address) => address.endsWith('?return_url=%2Fapps%2Fsouk')).length,
  ).toBeGreaterThan(0)
  for (const address of addresses) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(200)
  }
})

const withoutFragment = ({ origin, pathname, search }: URL) => `${origin}${pathname}${search}`
