import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { applicant, awaitsReview, fillForm, logo, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'

const { urls } = stack

const permit = { name: 'permit.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 permit') }

const openQuestions = async (size = { width: 1280, height: 900 }) => {
  const page = await (await openBrowser()).newPage()
  await page.setViewportSize(size)
  await page.goto(`${urls.operator}/app/settings/registration`)
  const app = page.frameLocator('iframe#app')
  await app.getByRole('heading', { name: 'Your questions' }).waitFor()
  return { page, app }
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

describe.each([
  { on: 'a desktop', size: { width: 1280, height: 900 } },
  { on: 'a phone', size: { width: 390, height: 844 } },
])('on $on', ({ size }) => {
  test('an operator asks a question and for a file; a vendor answers and registers; the operator reads and opens it', async () => {
    const { page, app } = await openQuestions(size)
    const asked = `Where is your kiln? (${size.width})`
    await app.getByRole('button', { name: 'Add question' }).click()
    await app.getByRole('textbox', { name: 'Question', exact: true }).last().fill(asked)
    await app.getByLabel('Answered by').last().selectOption('choice')
    await app.getByLabel('Choices, one per line').last().fill('Umeå\nLund')
    await app.getByLabel('Has to be answered').last().check()
    await app.getByRole('button', { name: 'Add question' }).click()
    await app.getByRole('textbox', { name: 'Question', exact: true }).last().fill(`Permit (${size.width})`)
    await app.getByLabel('Answered by').last().selectOption('file')
    await save(page)
    await page.getByText('Registration form saved').waitFor()

    const person = applicant()
    const vendor = await (await openBrowser()).newPage()
    await vendor.setViewportSize(size)
    await signIn(vendor, person)
    await fillForm(vendor, person)
    await vendor.getByLabel('Logo (optional)').setInputFiles(logo)
    await vendor.getByLabel('Banner (optional)').setInputFiles(logo)
    await vendor.getByLabel(`Permit (${size.width})`).setInputFiles(permit)
    await sendForm(vendor)
    await vendor.getByText('Choose one of these.').waitFor()
    await vendor.getByRole('group', { name: asked }).getByLabel('Lund').check()
    await sendForm(vendor)
    await awaitsReview(vendor)

    await page.goto(`${urls.operator}/app/vendors?search=${encodeURIComponent(person.displayName)}`)
    await app.getByRole('link', { name: person.displayName }).first().click()
    await app.getByRole('heading', { name: 'Application', exact: true }).waitFor()
    await app.getByText('Lund', { exact: true }).waitFor()
    const download = page.waitForEvent('download')
    await app.getByRole('button', { name: 'Save permit.pdf' }).click()
    expect((await download).suggestedFilename()).toBe('permit.pdf')

    // So that the next vendor is asked nothing.
    const settings = await openQuestions(size)
    for (let left = 2; left > 0; left--)
      await settings.app
        .getByRole('button', { name: /^Archive question/ })
        .first()
        .click()
    await save(settings.page)
    await settings.page.getByText('Registration form saved').waitFor()
  })

  test('a vendor edits the profile; of two windows at once the second is told, and can save again', async () => {
    const person = applicant()
    const browser = await openBrowser()
    const [one, two] = [await browser.newPage(), await browser.newPage()]
    for (const page of [one, two]) await page.setViewportSize(size)
    await signIn(one, person)
    await fillForm(one, person)
    await sendForm(one)
    await awaitsReview(one)
    await one.getByRole('link', { name: 'Profile' }).click()
    await one.getByRole('heading', { name: 'Profile' }).waitFor()
    await two.goto(one.url())
    await one.getByLabel('About your shop').fill('Plates now.')
    await one.getByLabel('Instagram').fill('@kiln.clay')
    await one.getByRole('button', { name: 'Save' }).click()
    await one.getByText('Saved.').waitFor()
    expect(await one.getByLabel('Instagram').inputValue()).toBe('https://www.instagram.com/kiln.clay')

    await two.getByLabel('About your shop').fill('Bowls and cups.')
    await two.getByRole('button', { name: 'Save' }).click()
    await two.getByText(/has written here meanwhile: “.Plates now\..”/).waitFor()
    expect(await two.getByLabel('About your shop').inputValue()).toBe('Bowls and cups.')
    await two.getByRole('button', { name: 'Save' }).click()
    await two.getByText('Saved.').waitFor()
    expect(await two.getByLabel('About your shop').inputValue()).toBe('Bowls and cups.')
  })
})
