import { openClient } from '@souk/sandbox/client'
import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Applicant, applicant, awaitsReview, fillForm, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'
import { mailsTo, openWorld, subjectsTo } from './support/world'

const { urls } = stack
const sandbox = openClient(urls.start)
const { vendorsOf } = openWorld()

type Size = { width: number; height: number }

async function registers(person: Applicant, size: Size): Promise<Page> {
  const vendor = await (await openBrowser()).newPage()
  await vendor.setViewportSize(size)
  await signIn(vendor, person)
  await fillForm(vendor, person)
  await sendForm(vendor)
  await awaitsReview(vendor)
  return vendor
}

/** The operator finds the vendor in the list and opens the page. */
async function opensPageOf(person: Applicant, size: Size): Promise<{ page: Page; app: FrameLocator }> {
  const page = await (await openBrowser()).newPage()
  await page.setViewportSize(size)
  await page.goto(`${urls.operator}/app/vendors?search=${encodeURIComponent(person.displayName)}`)
  const app = page.frameLocator('iframe#app')
  await app.getByRole('link', { name: person.displayName }).first().click()
  await app.getByRole('heading', { name: 'History' }).waitFor()
  return { page, app }
}

/** An action that has a button or link of its own on a desktop and stands in a menu on a phone. */
async function choose(app: FrameLocator, name: string) {
  const menu = app.getByRole('button', { name: /^View actions for/ })
  if (await menu.isVisible()) await menu.click()
  const button = app.getByRole('button', { name, exact: true })
  await button
    .or(app.getByRole('link', { name, exact: true }))
    .or(app.getByRole('menuitem', { name, exact: true }))
    .first()
    .click()
}

describe.each([
  { on: 'a desktop', size: { width: 1280, height: 900 } },
  { on: 'a phone', size: { width: 390, height: 844 } },
])('on $on', ({ size }) => {
  test('an operator approves, notes, suspends and reinstates on the vendor’s page; vendor and shopper see what became of it', async () => {
    const person = applicant()
    const vendor = await registers(person, size)
    const { page, app } = await opensPageOf(person, size)

    await app.getByRole('button', { name: 'Approve' }).click()
    await page.getByText('Vendor approved').waitFor()
    await app.getByText('approved this vendor').waitFor()

    await app.getByLabel('New note').fill('Rang them on Monday.\n<b>Friendly.</b>')
    await page.getByRole('button', { name: 'Add note' }).click()
    await page.getByText('Note added').waitFor()
    await app.getByText('<b>Friendly.</b>').waitFor()

    const shopper = await vendor.context().newPage()
    const isShown = async () => {
      await shopper.goto(urls.shopper)
      return shopper.getByText(person.displayName).count()
    }
    await expect.poll(isShown, { timeout: 30_000 }).toBe(1)

    await choose(app, 'Suspend')
    const dialog = app.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Suspend vendor' }).click()
    await dialog.getByText('Write a reason; the vendor is told it.').first().waitFor()
    await dialog.getByLabel('Reason').fill('Two parcels never arrived.')
    await dialog.getByRole('button', { name: 'Suspend vendor' }).click()
    await page.getByText('Vendor suspended').waitFor()
    await vendor.reload()
    await vendor.getByText('Two parcels never arrived.').waitFor()
    await expect.poll(isShown, { timeout: 30_000 }).toBe(0)

    await app.getByRole('button', { name: 'Reinstate' }).click()
    await page.getByText('Vendor reinstated').waitFor()
    await vendor.reload()
    await vendor.getByText('Approved', { exact: true }).waitFor()
    await expect.poll(isShown, { timeout: 30_000 }).toBe(1)
    expect(await vendor.getByText('Friendly').count()).toBe(0)
  })

  test('who was rejected applies again, and the history of the page tells it all', async () => {
    const person = applicant()
    const vendor = await registers(person, size)
    const { page, app } = await opensPageOf(person, size)
    await choose(app, 'Reject')
    await app.getByRole('dialog').getByLabel('Reason').fill('Tell us where your clay comes from.')
    await app.getByRole('button', { name: 'Reject vendor' }).click()
    await page.getByText('Vendor rejected').waitFor()

    await vendor.reload()
    await vendor.getByRole('link', { name: 'Apply again' }).click()
    await vendor.getByLabel('About your shop').fill('Clay from the Alentejo.')
    await vendor.getByLabel('I agree').check()
    await sendForm(vendor)
    await awaitsReview(vendor)

    await page.reload()
    await app.getByText('The vendor’s owner changed the application and sent it again').waitFor()
    await app.getByText('Tell us where your clay comes from.').waitFor()
    await app.getByText('Clay from the Alentejo.').waitFor()
    await app.getByRole('button', { name: 'Approve' }).waitFor()
  })

  test('an operator sees the portal as the vendor does, and can change nothing in it', async () => {
    const person = applicant()
    await registers(person, size)
    const { app } = await opensPageOf(person, size)
    await choose(app, 'See their portal')
    const portal = app.frameLocator('iframe[title^="Portal as"]')
    await portal.getByText('Nothing can be changed here').waitFor()
    await portal.getByText('Being reviewed').waitFor()
    await portal.getByRole('link', { name: 'Settings' }).click()
    await portal.getByRole('heading', { name: 'Your settings' }).waitFor()
    expect(await portal.getByLabel('Your name').isDisabled()).toBe(true)
    expect(await portal.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)

    await app.getByRole('link', { name: person.displayName, exact: true }).click()
    await app.getByText('looked at the portal as the vendor sees it').waitFor()
  })

  test('a mail that the mail service refused is shown with the reason; retried twice, it arrives once', async () => {
    const person = applicant()
    const refuseMails = (times: number) => sandbox.setMailSwitches({ failNext: { times, status: 422 } })
    onTestFinished(async () => void (await refuseMails(0)))
    await refuseMails(1000)
    await registers(person, size)
    const page = await (await openBrowser()).newPage()
    await page.setViewportSize(size)
    const app = page.frameLocator('iframe#app')
    await expect
      .poll(
        async () => {
          await page.goto(`${urls.operator}/app/messages`)
          await app.getByRole('heading', { level: 1 }).waitFor()
          return app.getByText(`to ${person.email}`).count()
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(2)
    await app.getByText('The mail service refused this mail.').first().waitFor()
    expect(await mailsTo(person)).toEqual([])

    await refuseMails(0)
    const retry = app.getByRole('button', { name: `Retry: Welcome mail to ${person.email}` })
    await retry.dblclick()
    await page.getByText('Trying again').waitFor()
    expect(await subjectsTo(person, 1)).toEqual(['Welcome to Aurora Market'])

    // The other one on the vendor's own page.
    await app.getByRole('link', { name: person.displayName }).first().click()
    await app.getByRole('heading', { name: 'Not everything about this vendor got through' }).waitFor()
    await app.getByRole('button', { name: /^Retry/ }).click()
    await subjectsTo(person, 2)
    await app.getByText('had a message that did not get through tried again').first().waitFor()
    expect(await mailsTo(person)).toHaveLength(2)
    expect(await vendorsOf(person)).toMatchObject([{ status: 'applied' }])
  })
})
