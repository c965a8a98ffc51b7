import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { applicant, fillForm, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'
import { mailsTo, subjectsTo } from './support/world'

const { urls, databaseUrl } = stack

// Other journeys expect the default words.
afterAll(async () => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('delete from mail_wording; delete from mail_settings')
  await client.end()
})

async function openPage(path: string, size = { width: 1280, height: 900 }) {
  const page = await (await openBrowser()).newPage()
  await page.setViewportSize(size)
  await page.goto(`${urls.operator}${path}`)
  return { page, app: page.frameLocator('iframe#app') }
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

/** Somebody new applies. */
async function applies(person = applicant()) {
  const vendor = await (await openBrowser()).newPage()
  await signIn(vendor, person)
  await fillForm(vendor, person)
  await sendForm(vendor)
  return person
}

describe.each([
  { on: 'a desktop', size: { width: 1280, height: 900 } },
  { on: 'a phone', size: { width: 390, height: 844 } },
])('on $on', ({ size }) => {
  test('an operator changes a mail in German, looks at it, gets a test, and the next vendor gets it', async () => {
    const { page, app } = await openPage('/app/settings', size)
    await app.getByRole('heading', { name: 'Mails', exact: true }).click()
    await app.getByLabel('Sender name').fill(`Aurora ${size.width}`)
    await app.getByLabel('Footer').fill('Aurora Market, Rua <do> Sol 1, Lisboa')
    await app.getByLabel('Language').selectOption({ label: 'Deutsch' })
    await save(page)
    await page.getByText('Sender saved').waitFor()

    await app.getByRole('heading', { name: 'Welcome', exact: true }).click()
    await app.getByRole('tab', { name: 'Deutsch' }).click()
    // The words of the language are there.
    await expect.poll(() => app.getByLabel('Button').inputValue()).toBe('Händlerseite öffnen')
    const heading = `Servus ${size.width}, {vendorName} <b>!</b>`
    await app.getByLabel('Heading').fill(heading)
    const shown = heading.replace('{vendorName}', 'Kiln & Clay')
    const preview = app.frameLocator('iframe[title="Preview of the mail"]')
    await preview.getByRole('heading', { name: shown }).waitFor()
    await preview.getByText('Rua <do> Sol 1').waitFor()
    await app.getByRole('button', { name: 'Phone' }).click()
    await expect
      .poll(() => app.locator('iframe[title="Preview of the mail"]').evaluate((frame) => frame.clientWidth))
      .toBeLessThanOrEqual(360)
    await app.getByRole('button', { name: 'Plain text' }).click()
    await app.getByText('Händlerseite öffnen').last().waitFor()

    // A test carries what is not saved yet.
    const me = { ...applicant(), email: `operator-${size.width}-${Date.now()}@example.com` }
    const more = app.getByRole('button', { name: /^View actions/ })
    const send = app.getByRole('button', { name: 'Send a test' })
    await (size.width < 500 ? more.click() : Promise.resolve())
    await send.click()
    await app.getByLabel('Your e-mail address').fill(me.email)
    await app.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Test on its way').waitFor()
    expect(await subjectsTo(me, 1)).toEqual([
      expect.stringMatching(/^\[Test\] Willkommen bei Aurora Market$/),
    ])
    expect((await mailsTo(me))[0]?.from).toContain(`Aurora ${size.width}`)

    await save(page)
    await page.getByText('Mail saved').waitFor()
    const person = await applies()
    expect(await subjectsTo(person, 2)).toEqual([
      'Willkommen bei Aurora Market',
      'Aurora Market prüft Ihre Bewerbung',
    ])
    const [welcome] = await mailsTo(person)
    expect(welcome?.html).toContain(
      `Servus ${size.width}, ${person.displayName.replace('&', '&amp;')} &lt;b&gt;!&lt;/b&gt;`,
    )

    await page.goto(`${urls.operator}/app/settings/mail`)
    await app.getByText('Changed: Deutsch').waitFor()
  })
})

test('words that a mail cannot be sent with stay in the form, with what is wrong beside them; a reset brings the default back', async () => {
  const { page, app } = await openPage('/app/settings/mail/vendor-rejected?language=ar')
  await app.getByLabel('Text', { exact: true }).fill('{firstName}')
  await save(page)
  await app.getByText('This mail has no placeholder {firstName}.').waitFor()
  expect(await app.getByLabel('Text', { exact: true }).inputValue()).toBe('{firstName}')
  await app.getByLabel('Text', { exact: true }).fill('السبب: {reason}')
  await save(page)
  await page.getByText('Mail saved').waitFor()
  await app.getByRole('button', { name: 'Reset to default' }).click()
  await app.getByRole('button', { name: 'Reset', exact: true }).click()
  await page.getByText('The default words are back').waitFor()
  await app.getByText('قرر').first().waitFor()
})

test('the logo is chosen from the images of the store’s files', async () => {
  await applies()
  const { page, app } = await openPage('/app/settings/mail')
  await app.getByRole('button', { name: 'Choose from files' }).click()
  await app.getByRole('button', { name: /^Use / }).first().click()
  await save(page)
  await page.getByText('Sender saved').waitFor()
  expect(await app.getByLabel('Logo').inputValue()).toMatch(/^https:\/\/cdn\.shopify\.com\//)
})

test('mails that come back are seen on the vendor’s page, and can be sent again once the address works', async () => {
  // Resend’s own address for mails that bounce.
  const person = applicant()
  const email = `bounced+${person.email.split('@')[0]}@resend.dev`
  await applies({ ...person, email })
  const { page, app } = await openPage(`/app/vendors?search=${encodeURIComponent(person.displayName)}`)
  await app.getByText(person.displayName, { exact: true }).first().click()
  await app.getByRole('heading', { name: 'Mails', exact: true }).waitFor()
  await vi.waitFor(
    async () => {
      await page.reload()
      await app.getByText('Mails to this vendor come back').waitFor({ timeout: 5_000 })
    },
    { timeout: 60_000 },
  )
  await app.getByText('Came back').first().waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await app.getByRole('heading', { name: 'Mails', exact: true }).scrollIntoViewIfNeeded()
  await app.getByRole('button', { name: 'The address works again' }).click()
  await page.getByText('Mails go there again').waitFor()
  await app.getByRole('button', { name: `Send again to ${email}: Welcome` }).click()
  await page.getByText('The mail is on its way again').waitFor()
  await vi.waitFor(
    async () => {
      const welcomes = (await mailsTo({ ...person, email })).filter(({ subject }) =>
        /^(Welcome|Willkommen)/.test(subject),
      )
      expect(welcomes).toHaveLength(2)
    },
    { timeout: 30_000 },
  )
})
