import type { Locator } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { applicant, awaitsReview, fillForm, logo, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'
import { showAllVendors } from './support/store'
import { mailsTo, openWorld, subjectsTo } from './support/world'

const { urls } = stack
const { metaobjectsOf, vendorsOf } = openWorld()

const desktop = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

describe.each([
  { on: 'a desktop', size: desktop },
  { on: 'a phone', size: phone },
])('on $on', ({ size }) => {
  test('a vendor registers, the operator approves, shoppers see the vendor', async () => {
    const person = applicant()
    const vendor = await (await openBrowser()).newPage()
    await vendor.setViewportSize(size)

    // The customer registers in the store.
    await signIn(vendor, person)
    await fillForm(vendor, person)
    await vendor.getByLabel('Logo (optional)').setInputFiles(logo)
    await sendForm(vendor)
    await awaitsReview(vendor)

    // Row, metaobject and two mails follow.
    expect(await subjectsTo(person, 2)).toEqual([
      'Welcome to Aurora Market',
      'Aurora Market is looking at your application',
    ])
    const row = await vi.waitFor(
      async () => {
        const [found] = await vendorsOf(person)
        if (!found?.metaobjectId) throw new Error('the metaobject is not there yet')
        return found
      },
      { timeout: 30_000 },
    )
    expect(row).toMatchObject({ displayName: person.displayName, status: 'applied' })
    expect(await metaobjectsOf(person)).toMatchObject([{ status: 'applied', published: 'DRAFT' }])

    // Before the decision no shopper sees the vendor.
    const shopper = await vendor.context().newPage()
    await shopper.setViewportSize(size)
    await shopper.goto(urls.shopper)
    expect(await shopper.getByText(person.displayName).count()).toBe(0)

    // The operator approves in Shopify admin.
    const operator = await (await openBrowser()).newPage()
    await operator.setViewportSize(size)
    await operator.goto(`${urls.operator}/app/vendors?status=applied`)
    const app = operator.frameLocator('iframe#app')
    await app.getByRole('button', { name: `Approve ${person.displayName}` }).click()
    await operator.getByText('Vendor approved').waitFor()
    await app.getByRole('button', { name: `Approve ${person.displayName}` }).waitFor({ state: 'detached' })

    // The vendor hears of it; the metaobject says so; the store shows the vendor with its logo.
    expect(await subjectsTo(person, 3)).toContain('You can now sell on Aurora Market')
    await vi.waitFor(
      async () => {
        expect(await metaobjectsOf(person)).toMatchObject([{ status: 'approved', published: 'ACTIVE' }])
      },
      { timeout: 30_000 },
    )
    await vendor.reload()
    await vendor.getByText('Approved', { exact: true }).waitFor()
    await shopper.reload()
    await showAllVendors(shopper)
    await shopper.getByText(person.displayName).waitFor()
    const picture = shopper.getByRole('listitem').filter({ hasText: person.displayName }).locator('img')
    // It is loaded when it comes into view.
    await picture.scrollIntoViewIfNeeded()
    await isLoaded(picture)

    // So do the operator and the vendor.
    await operator.goto(`${urls.operator}/app/vendors?search=${encodeURIComponent(person.displayName)}`)
    await app.getByRole('link', { name: person.displayName }).first().click()
    await isLoaded(app.getByAltText('Logo of the vendor'))
    await vendor.goto(`${urls.vendor}/profile/`)
    await isLoaded(vendor.getByAltText('Your logo as shoppers will see it'))
  })
})

const isLoaded = (picture: Locator) =>
  expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth), {
      timeout: 20_000,
    })
    .toBeGreaterThan(0)

test('a vendor who is rejected reads the reason, and stays hidden from shoppers', async () => {
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
  await app.getByLabel('Reason').fill('We sell no stoneware <b>this</b> year.')
  await app.getByRole('button', { name: 'Reject vendor' }).click()
  await operator.getByText('Vendor rejected').waitFor()

  await subjectsTo(person, 3)
  expect((await mailsTo(person)).at(-1)?.text).toContain('We sell no stoneware <b>this</b> year.')
  await vendor.reload()
  await vendor.getByText('We sell no stoneware <b>this</b> year.').waitFor()
  expect(await metaobjectsOf(person)).toEqual([{ status: 'rejected', published: 'DRAFT' }])
})
