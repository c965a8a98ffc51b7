import type { FrameLocator, Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { applicant, awaitsReview, fillForm, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'
import { subjectsTo } from './support/world'

const { urls } = stack

/** One of the pages of the settings, found as a person finds it. */
async function openSettings(area: 'Approval' | 'Terms', size = { width: 1280, height: 900 }) {
  const page = await (await openBrowser()).newPage()
  await page.setViewportSize(size)
  await page.goto(`${urls.operator}/app/settings`)
  const app = page.frameLocator('iframe#app')
  await openArea(app, area)
  return { page, app }
}

async function openArea(app: FrameLocator, area: string) {
  await app.getByRole('heading', { level: 2, name: area }).click()
  await app.getByRole('heading', { level: 1, name: area }).waitFor()
}

const save = (page: Page, label = 'Save') => page.getByRole('button', { name: label, exact: true }).click()

describe.each([
  { on: 'a desktop', size: { width: 1280, height: 900 } },
  { on: 'a phone', size: { width: 390, height: 844 } },
])('on $on', ({ size }) => {
  test('an operator publishes terms and lets a domain in; a vendor of it agrees and is approved at once', async () => {
    const { page, app } = await openSettings('Terms', size)
    const text = `Deliver within ${size.width} hours. <b>Really.</b>`
    await app.getByLabel(/^(Terms for vendors|Edition \d+)$/).fill(text)
    await save(page, 'Publish')
    await page.getByText(/Terms published as edition \d+/).waitFor()
    await app.getByRole('link', { name: 'Settings', exact: true }).click()
    await openArea(app, 'Approval')
    const domain = `makers-${size.width}.example.com`
    await app.getByText('Those with an e-mail address of certain domains').click()
    await app.getByRole('textbox', { name: 'Domains' }).fill(domain)
    await save(page)
    await page.getByText('Settings saved').waitFor()
    await page.reload()
    await app.getByRole('textbox', { name: 'Domains' }).waitFor()

    const person = { ...applicant(), email: `${applicant().email.split('@')[0]}@${domain}` }
    const vendor = await (await openBrowser()).newPage()
    await vendor.setViewportSize(size)
    await signIn(vendor, person)
    await vendor.getByLabel(/Terms of .* for vendors/).waitFor()
    await vendor.getByText(text).waitFor()
    await fillForm(vendor, person)
    await sendForm(vendor)
    await vendor.getByText('Approved', { exact: true }).waitFor()
    await subjectsTo(person, 2)
    await page.goto(`${urls.operator}/app/settings/terms`)
    await app
      .getByText(/1 vendor agreed to it/)
      .first()
      .waitFor()
  })
})

test('an operator who has changed nothing yet is warned before leaving what was changed', async () => {
  const { page, app } = await openSettings('Approval')
  await app.getByText('Everybody', { exact: true }).click()
  await page.getByRole('link', { name: 'Vendors' }).click()
  await page.getByRole('button', { name: 'Stay' }).click()
  await page.getByRole('button', { name: 'Discard', exact: true }).click()
  await page.getByRole('region', { name: 'Unsaved changes' }).waitFor({ state: 'hidden' })
})

test('terms that change while a vendor fills in the form are read before they are agreed to', async () => {
  const person = applicant()
  const vendor = await (await openBrowser()).newPage()
  await signIn(vendor, person)
  await fillForm(vendor, person)
  const { page, app } = await openSettings('Terms')
  await app.getByLabel(/^(Terms for vendors|Edition \d+)$/).fill('Newer terms of this minute.')
  await save(page, 'Publish')
  await page.getByText(/Terms published as edition \d+/).waitFor()
  await sendForm(vendor)
  await vendor.getByText('The terms have changed since you opened this page.').waitFor()
  await vendor.getByText('Newer terms of this minute.').waitFor()
  await sendForm(vendor)
  await awaitsReview(vendor)
})

test('a vendor who was not accepted changes the application and is under review again', async () => {
  const person = applicant()
  const vendor = await (await openBrowser()).newPage()
  await signIn(vendor, person)
  await fillForm(vendor, person)
  await sendForm(vendor)
  await awaitsReview(vendor)
  const operator = await (await openBrowser()).newPage()
  await operator.goto(`${urls.operator}/app/vendors?search=${encodeURIComponent(person.displayName)}`)
  const app = operator.frameLocator('iframe#app')
  await app.getByRole('button', { name: `Reject ${person.displayName}` }).click()
  await app.getByLabel('Reason').fill('Tell us more about your kiln.')
  await app.getByRole('button', { name: 'Reject vendor' }).click()
  await operator.getByText('Vendor rejected').waitFor()

  await vendor.reload()
  await vendor.getByText('Tell us more about your kiln.').waitFor()
  await vendor.getByRole('link', { name: 'Apply again' }).click()
  await vendor.getByLabel('About your shop').fill('Our kiln reaches 1,300 °C.')
  await vendor.getByLabel('I agree').check()
  await sendForm(vendor)
  await awaitsReview(vendor)
  await subjectsTo(person, 4)
  await operator.reload()
  await app.getByRole('button', { name: `Approve ${person.displayName}` }).waitFor()
})
