import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { applicant, awaitsReview, fillForm, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'
import { sandbox, subjectsTo } from './support/world'

const { urls } = stack

const insurance = {
  name: 'Insurance 2026.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\nThis is our insurance.'),
}
const program = { name: 'Insurance.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ, a program') }
const tooLarge = { ...insurance, buffer: Buffer.concat([insurance.buffer, Buffer.alloc(11_000_000)]) }

async function openAdmin(path: string, size: { width: number; height: number }) {
  const page = await (await openBrowser()).newPage()
  await page.setViewportSize(size)
  await page.goto(`${urls.operator}${path}`)
  const app = page.frameLocator('iframe#app')
  return { page, app }
}

/** Asks vendors for this, unless it was asked before. */
async function askFor(app: FrameLocator, page: Page, { kind, title }: { kind: string; title: string }) {
  await app.getByRole('button', { name: 'Add requirement' }).click()
  const modal = app.getByRole('dialog')
  await modal.getByLabel('What is asked for').selectOption({ label: kind })
  await modal.getByLabel('Title').fill(title)
  await modal.getByLabel(/^(Help text|The statement)$/).fill(`We need this: ${title}.`)
  await modal.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Requirement added').waitFor()
  await app.getByRole('heading', { name: title }).waitFor()
}

const archive = async (app: FrameLocator, title: string) => {
  const button = app.getByRole('button', { name: `Archive ${title}` })
  await button.click()
  await button.waitFor({ state: 'detached' })
}

const shop = 'aurora-market.myshopify.com'

/** Somebody who works for the store and does not own its account. */
async function addColleague(size: { width: number }) {
  onTestFinished(async () => void (await sandbox.signInStaff({ shop, staff: null })))
  const { width } = size
  return sandbox.addStaff({ shop, firstName: 'Rui', lastName: `${width}`, email: `rui-${width}@example.com` })
}

/** Another page of the settings, in the same browser. */
async function openPrivateFiles(page: Page, size: { width: number; height: number }) {
  const rights = await page.context().newPage()
  await rights.setViewportSize(size)
  const open = async () => {
    await rights.goto(`${urls.operator}/app/settings/private-files`)
    return rights.frameLocator('iframe#app')
  }
  const save = async () => {
    await rights.getByRole('button', { name: 'Save', exact: true }).click()
    await rights.getByText('Settings saved').last().waitFor()
  }
  return { rights, open, save }
}

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 200))])).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, 'nothing reaches beyond the right edge').toBeLessThanOrEqual(0)
}

describe.each([
  { on: 'a desktop', size: { width: 1280, height: 900 }, javaScript: true },
  { on: 'a phone without script', size: { width: 390, height: 844 }, javaScript: false },
])('on $on', ({ size, javaScript }) => {
  test('a vendor sends a document, the operator looks at it and sends it back, the vendor sends another, it is accepted', async () => {
    const document = `Insurance ${size.width}`
    const account = `Payout ${size.width}`
    const { page: admin, app: settings } = await openAdmin('/app/settings/requirements', size)
    await settings.getByRole('heading', { name: 'Checklist', exact: true }).waitFor()
    await askFor(settings, admin, { kind: 'Document', title: document })
    await askFor(settings, admin, { kind: 'Payout details', title: account })
    await axe(admin)

    const person = applicant()
    const vendor = await (await openBrowser({ javaScript })).newPage()
    await vendor.setViewportSize(size)
    await signIn(vendor, person)
    await fillForm(vendor, person)
    await sendForm(vendor)
    await awaitsReview(vendor)
    expect(await subjectsTo(person, 2)).toContain('Aurora Market needs something from you')
    await vendor.getByRole('link', { name: 'Open your checklist' }).click()
    const item = vendor.getByRole('region', { name: document })
    await item.getByText('Missing').waitFor()

    for (const [file, says] of [
      [program, 'This file is not a PDF'],
      [tooLarge, 'This file is larger than 10 MB'],
    ] as const) {
      await item.getByLabel('File').setInputFiles(file)
      await item.getByRole('button', { name: 'Send' }).click()
      await item.getByText(says).waitFor()
    }
    await item.getByLabel('File').setInputFiles(insurance)
    await item.getByRole('button', { name: 'Send' }).click()
    await item.getByText('Sent, being looked at').waitFor()

    const payout = vendor.getByRole('region', { name: account })
    await payout.getByLabel('Account holder').fill('Ida Berg')
    await payout.getByLabel('IBAN', { exact: true }).fill('DE89 3704 0044 0532 0130 01')
    await payout.getByRole('button', { name: 'Send' }).click()
    await payout.getByText('This IBAN is not right').waitFor()
    expect(await payout.getByLabel('Account holder').inputValue()).toBe('Ida Berg')
    await payout.getByLabel('IBAN', { exact: true }).fill('DE89 3704 0044 0532 0130 00')
    await payout.getByRole('button', { name: 'Send' }).click()
    await payout.getByText('DE •••• 3000').waitFor()
    if (javaScript) await axe(vendor)

    const search = new URLSearchParams({ search: person.displayName })
    const { page: operator, app } = await openAdmin(`/app/vendors?${search}`, size)
    await app.getByRole('link', { name: person.displayName }).first().click()
    await app.getByRole('heading', { name: 'Checklist', exact: true }).waitFor()
    await app.getByText('0 of 2').waitFor()
    const saved = operator.waitForEvent('download')
    await app.getByRole('button', { name: `Get file: ${document}` }).click()
    const download = await saved
    expect(download.suggestedFilename()).toBe(insurance.name)
    expect(await readFile(await download.path(), 'utf8')).toContain('This is our insurance.')
    await app.getByText(`looked at a private file: ${insurance.name}`).waitFor()
    await app.getByRole('button', { name: `Show account: ${account}` }).click()
    await app.getByText('DE89 3704 0044 0532 0130 00').waitFor()
    await app.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()

    const { rights, open, save } = await openPrivateFiles(admin, size)
    let choice = await open()
    await choice.getByLabel('Only the account owner and those you choose').check({ force: true })
    await choice.getByText('account owner, always sees them').waitFor()
    await axe(rights)
    await save()
    const rui = await addColleague(size)
    await sandbox.signInStaff({ shop, staff: rui.id })
    await app.getByRole('button', { name: `Get file: ${document}` }).click()
    await app.getByText(/^You may not see what vendors send in private\. Ask .+ to allow it/).waitFor()
    choice = await open()
    await choice.getByText('You do not see private files').waitFor()
    expect(await choice.getByLabel('Everybody').isDisabled()).toBe(true)
    await sandbox.signInStaff({ shop, staff: null })
    choice = await open()
    await choice.getByLabel(`Rui ${size.width}`).check({ force: true })
    await save()
    await sandbox.signInStaff({ shop, staff: rui.id })
    const named = operator.waitForEvent('download')
    await app.getByRole('button', { name: `Get file: ${document}` }).click()
    expect((await named).suggestedFilename()).toBe(insurance.name)
    await sandbox.signInStaff({ shop, staff: null })
    choice = await open()
    await choice.getByLabel('Everybody').check({ force: true })
    await save()

    await app.getByRole('button', { name: `Send back: ${document}` }).click()
    await app.getByLabel('Reason').fill('Page two is missing.')
    await app.getByRole('dialog').getByRole('button', { name: 'Send back' }).click()
    await operator.getByText('Sent back').first().waitFor()
    await axe(operator)

    await vendor.reload()
    await item.getByText('Page two is missing.').waitFor()
    await item.getByLabel('File').setInputFiles(insurance)
    await item.getByRole('button', { name: 'Send' }).click()
    await item.getByText('Sent, being looked at').waitFor()
    await operator.reload()
    await app.getByRole('button', { name: `Accept ${document}` }).click()
    await app.getByText('1 of 2').waitFor()
    await vendor.reload()
    await item.getByText('Accepted').waitFor()

    // Other journeys apply to the same marketplace, and are asked for nothing.
    await archive(settings, document)
    await archive(settings, account)
  }, 240_000)
})
