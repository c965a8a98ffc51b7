import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { applicant, awaitsReview, fillForm, logo, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'
import { openWorld } from './support/world'

const register = `${stack.urls.vendor}/register`
const { vendorsOf } = openWorld()

const tooLarge = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.concat([logo.buffer, Buffer.alloc(5_000_000)]),
}

describe.each([{ javaScript: true }, { javaScript: false }])('with script: $javaScript', ({ javaScript }) => {
  const open = async () => (await openBrowser({ javaScript })).newPage()

  test('a customer signs in, registers with a logo, and is told what happens next', async () => {
    const page = await open()
    const person = applicant()
    await signIn(page, person)
    await fillForm(page, person)
    await page.getByLabel('Logo (optional)').setInputFiles(logo)
    await sendForm(page)
    await awaitsReview(page)
    expect(new URL(page.url()).pathname).toBe('/apps/souk/')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(person.displayName)
    expect(await vendorsOf(person)).toMatchObject([
      { displayName: person.displayName, about: 'Stoneware, thrown by hand.\nBowls mostly.', hasLogo: true },
    ])

    await page.goto(register)
    await awaitsReview(page)
  })

  test('what is wrong is said beside its field, and nothing typed is lost', async () => {
    const page = await open()
    const person = applicant()
    await signIn(page, person)
    await fillForm(page, { displayName: '"<b>Nope</b>"', email: 'nobody' })
    await page.getByLabel('Logo (optional)').setInputFiles(tooLarge)
    await sendForm(page)
    await page.getByText('Enter an e-mail address like name@example.com.').waitFor()
    await page.getByText('This image is larger than 2 MB').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('2 fields need another look')
    expect(await page.getByLabel('Name of your shop').inputValue()).toBe('"<b>Nope</b>"')
    expect(await page.getByLabel('Contact e-mail').inputValue()).toBe('nobody')
    expect(await page.getByLabel('About your shop').inputValue()).toContain('thrown by hand')
    expect(await page.getByLabel('I agree').isChecked()).toBe(true)
    expect(await vendorsOf(person)).toEqual([])
  })

  test('a name that is taken can be changed and the form sent again', async () => {
    const page = await open()
    const first = applicant()
    await signIn(page, first)
    await fillForm(page, first)
    await sendForm(page)
    await awaitsReview(page)

    const other = await open()
    const second = applicant()
    await signIn(other, second)
    await fillForm(other, { ...second, displayName: first.displayName })
    await other.getByLabel('Logo (optional)').setInputFiles(logo)
    await sendForm(other)
    await other.getByText('Another shop here already has this name').waitFor()
    await other.getByLabel('Name of your shop').fill(second.displayName)
    // Without script no browser keeps a chosen file; the page says so.
    if (javaScript) expect(await chosenFiles(other)).toBe(1)
    else {
      await other.getByText('Choose this image again').waitFor()
      await other.getByLabel('Logo (optional)').setInputFiles(logo)
    }
    await sendForm(other)
    await awaitsReview(other)
    expect(await vendorsOf(second)).toMatchObject([{ displayName: second.displayName, hasLogo: true }])
  })
})

test('what is typed is saved as a draft, and comes back in another browser until it is sent', async () => {
  const person = applicant()
  const desk = await (await openBrowser()).newPage()
  await signIn(desk, person)
  await desk.getByLabel('Name of your shop').fill(person.displayName)
  await desk.getByLabel('Instagram').fill('@kiln.clay')
  await desk.getByText('Draft saved').waitFor()

  const other = await (await openBrowser({ javaScript: false })).newPage()
  await signIn(other, person)
  await other.getByText(/This is your draft of/).waitFor()
  expect(await other.getByLabel('Name of your shop').inputValue()).toBe(person.displayName)
  expect(await other.getByLabel('Instagram').inputValue()).toBe('@kiln.clay')
  await other.getByLabel('Town or city').fill('Umeå')
  await other.getByRole('button', { name: 'Save draft' }).click()
  await other.getByText(/This is your draft of/).waitFor()

  await desk.reload()
  expect(await desk.getByLabel('Town or city').inputValue()).toBe('Umeå')
  await fillForm(desk, person)
  await sendForm(desk)
  await desk.getByText('Enter the street and number.').waitFor()
  await desk.getByLabel('Town or city').fill('')
  await desk.getByText('Enter the street and number.').waitFor({ state: 'hidden' })
  await sendForm(desk)
  await awaitsReview(desk)
})

test('an image is known by its content before it is sent, and shown', async () => {
  const page = await (await openBrowser()).newPage()
  await signIn(page, applicant())
  const fake = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload=alert(1)>') }
  await page.getByLabel('Logo (optional)').setInputFiles(fake)
  await page.getByText('This file is not a PNG, JPEG or WebP image.').waitFor()
  await page.getByLabel('Logo (optional)').setInputFiles(logo)
  await page.getByAltText('Your logo as shoppers will see it').waitFor()
  await page.getByLabel('Banner (optional)').setInputFiles(logo)
  await page.getByAltText('Your banner as shoppers will see it').waitFor()
  expect(await page.getByText('This file is not a PNG').count()).toBe(0)
})

const chosenFiles = (page: Page) =>
  page
    .getByLabel('Logo (optional)')
    .evaluate((input) => (input instanceof HTMLInputElement ? input.files?.length : 0))

/** What stands on the page in Latin letters although it is in Arabic. */
async function latinOn(page: Page, names: string[]) {
  const text = await page.evaluate(() => {
    const hints = [...document.querySelectorAll('[placeholder], [aria-label], [alt]')].map((element) =>
      ['placeholder', 'aria-label', 'alt'].map((name) => element.getAttribute(name)).join(' '),
    )
    return [document.title, document.body.textContent, ...hints].join('\n')
  })
  const known =
    /https:\/\/example\.com|name@example\.com|@yourshop|facebook\.com|English|Deutsch|Français|Instagram|Facebook|TikTok|YouTube|\bX\b|PNG|JPEG|WebP|Souk/g
  return names
    .reduce((left, name) => left.replaceAll(name, ''), text.replaceAll(known, ''))
    .match(/[A-Za-z]+/g)
}

test('somebody who reads Arabic registers on a phone, and is spoken to in Arabic until they choose another language', async () => {
  const context = await openBrowser()
  const page = await context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  const person = applicant()
  await page.goto(register)
  await page.getByRole('link', { name: 'العربية' }).click()
  await page.getByRole('link', { name: 'سجّل الدخول لتقديم الطلب' }).click()
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('heading', { name: /افتح متجرك في/ }).waitFor()
  const shopName = (await page.locator('.store').textContent())?.trim() ?? ''
  const names = [shopName, person.displayName, person.email]
  const isArabic = async () => {
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await latinOn(page, names), page.url()).toBe(null)
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond, `nothing reaches beyond the edge of ${page.url()}`).toBeLessThanOrEqual(0)
  }

  const send = page.getByRole('button', { name: 'أرسل الطلب' })
  await page.getByLabel('اسم متجرك').fill('!')
  await send.click()
  await page.getByText('أدخل عنوان بريد إلكتروني').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('هناك 3 حقول تحتاج إلى مراجعة')
  await isArabic()

  await page.getByLabel('اسم متجرك').fill(person.displayName)
  await page.getByLabel('البريد الإلكتروني للتواصل').fill(person.email)
  await page.getByLabel(/أوافق/).check()
  await send.click()
  await page.getByText('قيد المراجعة').waitFor()
  for (const name of ['القائمة', 'الملف التعريفي', 'الفريق', 'الإجازة', 'الإعدادات', 'الحالة']) {
    await page.getByRole('navigation', { name: 'متجرك' }).getByRole('link', { name }).click()
    await page.getByRole('link', { name, exact: true }).and(page.locator('[aria-current]')).waitFor()
    await isArabic()
  }
  await page.goto(`${register.replace('register', 'nowhere')}/`)
  await page.getByRole('heading', { name: 'لا توجد صفحة كهذه' }).waitFor()
  await isArabic()

  await page.goto(`${register.replace('register', 'vacation')}/`)
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await page.getByRole('heading', { level: 1, name: 'Urlaub' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
})

describe('the form on its way', () => {
  /** Sends the form as a browser of this person would, but with fields of our choice; redirects are followed. */
  const post = (page: Page, fields: Record<string, string>) =>
    page.evaluate(async (entries) => {
      const body = new FormData()
      for (const [name, value] of entries) body.append(name, value)
      const answer = await fetch('/apps/souk/register/', { method: 'POST', body })
      return { status: answer.status, path: new URL(answer.url).pathname, text: await answer.text() }
    }, Object.entries(fields))

  const tokenOf = (page: Page) => page.locator('input[name=csrf]').inputValue()

  test('sent twice at once, it registers one vendor, and both answers lead to its page', async () => {
    const page = await (await openBrowser()).newPage()
    const person = applicant()
    await signIn(page, person)
    const fields = { ...person, about: '', agree: 'yes', csrf: await tokenOf(page) }
    const answers = await Promise.all([post(page, fields), post(page, fields)])
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, path: '/apps/souk/' })
    expect(await vendorsOf(person)).toHaveLength(1)
  })

  test("another customer's token is refused and nothing is stored", async () => {
    const mine = await (await openBrowser()).newPage()
    await signIn(mine, applicant())
    const stolen = await tokenOf(mine)

    const page = await (await openBrowser()).newPage()
    const person = applicant()
    await signIn(page, person)
    for (const csrf of [stolen, '']) {
      const answer = await post(page, { ...person, about: '', agree: 'yes', csrf })
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('Nothing was stored')
    }
    expect(await vendorsOf(person)).toEqual([])
  })
})
