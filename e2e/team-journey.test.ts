import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { applicant, awaitsReview, fillForm, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'
import { showAllVendors } from './support/store'
import { mailsTo, subjectsTo } from './support/world'

const { urls } = stack

/** The link of an invitation, on the store as this run serves it. */
async function linkSentTo(email: string) {
  const person = { email, displayName: '' }
  await subjectsTo(person, 1)
  const text = (await mailsTo(person)).at(-1)?.text ?? ''
  const token = /token=([\w-]+)/.exec(text)?.[1]
  if (!token) throw new Error('the mail has no link')
  return `${urls.vendor}/join/?token=${token}`
}

async function openPage(size: { width: number; height: number }) {
  const page = await (await openBrowser()).newPage()
  await page.setViewportSize(size)
  return page
}

const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Your shop' }).getByRole('link', { name }).click()

describe.each([
  { on: 'a desktop', size: { width: 1280, height: 900 } },
  { on: 'a phone', size: { width: 390, height: 844 } },
])('on $on', ({ size }) => {
  test('an owner invites a colleague, who joins as another customer, and what they may do changes', async () => {
    const person = applicant()
    const owner = await openPage(size)
    await signIn(owner, person)
    await fillForm(owner, person)
    await sendForm(owner)
    await awaitsReview(owner)

    await menu(owner, 'Settings')
    await owner.getByLabel('Your name').fill('Ida Berg')
    await owner.getByRole('button', { name: 'Save' }).click()
    await owner.getByText('Saved.').waitFor()

    // The owner invites; what is wrong is said, and nothing typed is lost.
    await menu(owner, 'Team')
    await owner.getByLabel('Their e-mail').fill('jonas')
    await owner.getByRole('button', { name: 'Send invitation' }).click()
    await owner.getByText('Enter an e-mail address like name@example.com.').waitFor()
    expect(await owner.getByLabel('Their e-mail').inputValue()).toBe('jonas')
    const email = applicant().email
    await owner.getByLabel('Their e-mail').fill(email)
    await owner.getByText('Viewer', { exact: false }).first().click()
    await owner.getByRole('button', { name: 'Send invitation' }).click()
    await owner.getByText('The invitation is on its way.').waitFor()

    // The colleague follows the link, signs in with an address of their own, and joins.
    const colleague = await openPage(size)
    await colleague.goto(await linkSentTo(email))
    await colleague.getByText(`Ida Berg invites you`).waitFor()
    await colleague.getByRole('link', { name: 'Sign in to accept' }).click()
    await colleague.getByLabel('E-mail').fill(applicant().email)
    await colleague.getByRole('button', { name: 'Continue', exact: true }).click()
    await colleague.getByRole('heading', { name: `Work for ${person.displayName}` }).waitFor()
    expect(await colleague.getByLabel('Your e-mail').inputValue()).toBe(email)
    await colleague.getByLabel('Your name').fill('Jonas Lund')
    await colleague.getByRole('button', { name: 'Join the team' }).click()
    await colleague.getByRole('heading', { name: 'Your team' }).waitFor()
    await colleague.getByText('(you)').waitFor()

    // A viewer sees the team and changes nothing; the link is used up.
    expect(await colleague.getByRole('button', { name: 'Send invitation' }).count()).toBe(0)
    const stranger = await openPage(size)
    await stranger.goto(await linkSentTo(email))
    await stranger.getByText('This invitation cannot be accepted').waitFor()

    // The owner makes them a manager.
    await menu(owner, 'Team')
    await owner.getByText('Change Jonas Lund').click()
    await owner.getByRole('button', { name: 'Make Jonas Lund a manager' }).click()
    await owner.getByText('The role is changed.').waitFor()
    await subjectsTo({ email, displayName: '' }, 2)
    await colleague.reload()
    await colleague.getByText('Manager', { exact: true }).waitFor()

    // Who was handed the vendor is the owner; who was it may leave now.
    await owner.getByText('Change Jonas Lund').click()
    await owner.getByRole('button', { name: /^Hand .* over to Jonas Lund$/ }).click()
    await owner.getByText('Your shop has a new owner').waitFor()
    await owner.getByText('Leave the team').click()
    await owner.getByRole('button', { name: `Leave ${person.displayName}` }).click()
    await owner.getByRole('heading', { name: /^Sell on/ }).waitFor()
    await colleague.reload()
    expect(await colleague.getByText('Ida Berg').count()).toBe(0)
  })

  test('a vendor goes on vacation, the store shows it, and no longer once it is over', async () => {
    const person = applicant()
    const vendor = await openPage(size)
    await signIn(vendor, person)
    await fillForm(vendor, person)
    await sendForm(vendor)
    await awaitsReview(vendor)
    const operator = await openPage(size)
    await operator.goto(`${urls.operator}/app/vendors?search=${encodeURIComponent(person.displayName)}`)
    const app = operator.frameLocator('iframe#app')
    await app.getByRole('button', { name: `Approve ${person.displayName}` }).click()
    await operator.getByText('Vendor approved').waitFor()

    await menu(vendor, 'Vacation')
    await vendor.getByRole('button', { name: 'Save' }).click()
    await vendor.getByText('Choose a day.').waitFor()
    const today = new Date()
    const inAWeek = new Date(today.getTime() + 7 * 86_400_000).toISOString().slice(0, 10)
    await vendor.getByLabel('Last day away').fill(inAWeek)
    await vendor.getByLabel('Note to shoppers').fill('Orders leave <b>after</b> that.')
    await vendor.getByRole('button', { name: 'Save' }).click()
    await vendor.getByText('Your shop is on vacation until').waitFor()

    const shopper = await openPage(size)
    const shown = shopper.getByRole('listitem').filter({ hasText: person.displayName })
    const seen = (text: string | RegExp, there: boolean) =>
      expect
        .poll(
          async () => {
            await shopper.goto(urls.shopper)
            await showAllVendors(shopper)
            return (await shown.getByText(text).count()) > 0
          },
          { timeout: 30_000 },
        )
        .toBe(there)
    await seen(/On vacation until \d+ \w+ \d+\. Orders leave <b>after<\/b> that\./, true)
    await vendor.getByRole('button', { name: 'End the vacation' }).click()
    await vendor.getByText('The vacation is over.').waitFor()
    await seen('On vacation until', false)
  })
})
