import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { type Applicant, applicant, fillForm, logo, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { crash } from './support/crash'
import { stack } from './support/stack'
import { openWorld, subjectsTo } from './support/world'

const { urls } = stack
const { metaobjectsOf, vendorsOf } = openWorld()

const PARTS = ['market', 'worker', 'sandbox', 'postgres'] as const
type Part = (typeof PARTS)[number]

/** Does what a person does, and kills the process the moment that the browser has sent the request. */
async function killWhileSending(page: Page, part: Part, act: () => Promise<void>) {
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  const acting = act().catch(() => undefined)
  await sent
  await crash(part)
  await acting
}

/** As a person does after an error: looks where the application stands, and sends it again where it did not arrive. */
const untilReviewed = (page: Page, person: Applicant) =>
  vi.waitFor(
    async () => {
      await page.goto(urls.vendor)
      if (await page.getByText('Being reviewed').isVisible()) return
      await page.goto(`${urls.vendor}/register`)
      await fillForm(page, person)
      await page.getByLabel('Logo (optional)').setInputFiles(logo)
      await sendForm(page)
      await page.getByText('Being reviewed').waitFor({ timeout: 5_000 })
    },
    { timeout: 60_000, interval: 200 },
  )

/** Likewise the operator: opens the list again, and approves where the vendor still waits. */
const untilApproved = (page: Page, { displayName, email }: Applicant) =>
  vi.waitFor(
    async () => {
      await page.goto(`${urls.operator}/app/vendors?search=${encodeURIComponent(displayName)}`)
      const app = page.frameLocator('iframe#app')
      await app.getByText(email).waitFor({ timeout: 10_000 })
      const approve = app.getByRole('button', { name: `Approve ${displayName}` })
      if (await approve.isVisible()) await approve.click()
      await approve.waitFor({ state: 'detached', timeout: 5_000 })
    },
    { timeout: 60_000, interval: 200 },
  )

test.each(PARTS)(
  'kill -9 of %s while the form, what follows and the decision are under way, and it still ends right',
  async (part) => {
    const person = applicant()
    const vendor = await (await openBrowser()).newPage()
    await signIn(vendor, person)
    await fillForm(vendor, person)
    await vendor.getByLabel('Logo (optional)').setInputFiles(logo)
    await killWhileSending(vendor, part, () => sendForm(vendor))
    await untilReviewed(vendor, person)

    // The worker has just been woken to bring logo and metaobject to Shopify and to send two mails.
    await crash(part)
    const welcome = ['Welcome to Aurora Market', 'Aurora Market is looking at your application']
    expect(await subjectsTo(person, 2)).toEqual(welcome)

    const operator = await (await openBrowser()).newPage()
    await operator.goto(`${urls.operator}/app/vendors?search=${encodeURIComponent(person.displayName)}`)
    const approve = operator
      .frameLocator('iframe#app')
      .getByRole('button', { name: `Approve ${person.displayName}` })
    await killWhileSending(operator, part, () => approve.click())
    await untilApproved(operator, person)
    await crash(part)

    expect(await subjectsTo(person, 3)).toEqual([...welcome, 'You can now sell on Aurora Market'])
    await vi.waitFor(
      async () => {
        expect(await metaobjectsOf(person)).toEqual([{ status: 'approved', published: 'ACTIVE' }])
        expect(await vendorsOf(person)).toMatchObject([
          { status: 'approved', hasLogo: true, metaobjectId: expect.any(String) },
        ])
      },
      { timeout: 60_000, interval: 200 },
    )
  },
)
