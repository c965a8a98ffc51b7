import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { applicant, awaitsReview, fillForm, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'

const { urls } = stack
const browser = await openBrowser()

const open = (url: string) => async (page: Page) => {
  await page.goto(url, { waitUntil: 'networkidle' })
}

const openInAdmin = (path: string) => async (page: Page) => {
  await page.goto(`${urls.operator}${path}`)
  await page.frameLocator('iframe#app').getByRole('heading', { level: 1 }).waitFor()
}

/** A mail that is looked at runs no script, so axe cannot run in it either. */
const WITHOUT_SCRIPT = ['iframe#app', 'iframe[sandbox=""]']

/** Somebody registers; the operator finds them in the list. */
const openVendor = async (page: Page) => {
  const person = applicant()
  await signIn(page, person)
  await fillForm(page, person)
  await sendForm(page)
  await awaitsReview(page)
  await openInAdmin(`/app/vendors?search=${encodeURIComponent(person.displayName)}`)(page)
  const app = page.frameLocator('iframe#app')
  await app.getByRole('link', { name: person.displayName }).first().click()
  await app.getByRole('heading', { name: 'History' }).waitFor()
  return app
}

const PAGES: Record<string, (page: Page) => Promise<void>> = {
  'start page': open(urls.start),
  mailbox: open(urls.mailbox),
  deliveries: open(new URL('/deliveries', urls.start).href),
  store: open(urls.shopper),
  'portal, signed out': open(urls.vendor),
  'registration form': (page) => signIn(page, applicant()),
  'operator’s home': openInAdmin('/app'),
  'operator’s vendors': openInAdmin('/app/vendors'),
  'operator’s messages': openInAdmin('/app/messages'),
  'operator’s page of a vendor': async (page) => void (await openVendor(page)),
  'portal as staff see it': async (page) => {
    const app = await openVendor(page)
    await page.goto(page.url().replace(/\/?$/, '/portal'))
    await app.frameLocator('iframe').getByText('Nothing can be changed here').waitFor()
    // Axe is a script, and this frame runs none; the pages in it are tried by themselves.
    await app.locator('iframe').evaluate((frame) => frame.remove())
  },
  'operator’s settings': openInAdmin('/app/settings'),
  'settings, approval': openInAdmin('/app/settings/approval'),
  'settings, requirements': openInAdmin('/app/settings/requirements'),
  'settings, terms': openInAdmin('/app/settings/terms'),
  'settings, store data': openInAdmin('/app/settings/store-data'),
  'settings, commission': openInAdmin('/app/settings/commission'),
  'settings, mails': openInAdmin('/app/settings/mail'),
  'settings, one mail': openInAdmin('/app/settings/mail/vendor-rejected?language=de'),
  'operator’s groups of vendors': openInAdmin('/app/vendors/groups'),
  'operator’s import of vendors': openInAdmin('/app/vendors/import'),
  'a checked file of vendors': async (page) => {
    await openInAdmin('/app/vendors/import')(page)
    const app = page.frameLocator('iframe#app')
    const lines = `Name,E-mail\nKiln ${randomUUID()},kiln@example.com\nBroken,nobody\n`
    const file = { name: 'vendors.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) }
    await app.locator('input[type=file]').setInputFiles(file)
    await app.getByRole('button', { name: 'Check file' }).click()
    await app.getByText('This is what would happen.').waitFor()
  },
  'operator’s vendors, none found': openInAdmin('/app/vendors?search=nobody-has-this-name'),
}

/**
 * The one exception. Polaris' tabs put the button that opens the views which have no room beside the others into the list of
 * tabs itself, where ARIA allows tabs only: the buttons of its own `Tabs`, which an app cannot place elsewhere.
 */
const isOfPolaris = ({ id, html }: { id: string; html: string }) =>
  id === 'aria-required-children' && html.startsWith('<ul class="Polaris-Tabs')

describe.each([
  { on: 'a desktop', size: { width: 1280, height: 900 } },
  { on: 'a phone', size: { width: 390, height: 844 } },
])('on $on', ({ size }) => {
  test.each(Object.keys(PAGES))('axe finds nothing on: %s', async (name) => {
    const page = await browser.newPage()
    await page.context().clearCookies()
    await page.setViewportSize(size)
    await PAGES[name]?.(page)
    const { violations } = await new AxeBuilder({ page }).exclude(WITHOUT_SCRIPT).analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => ({ id, html: html.slice(0, 200) })),
    )
    expect(found.filter((one) => !isOfPolaris(one))).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, 'nothing reaches beyond the right edge').toBeLessThanOrEqual(0)
    await page.close()
  })
})
