import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FrameLocator } from 'playwright-core'
import { expect, test } from 'vitest'
import { applicant } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'
import { storeVendors } from './support/vendors'
import { mailsTo, subjectsTo } from './support/world'

const { urls } = stack

const fileOf = (lines: string[]) => ({
  name: 'our vendors.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
})

async function chooseFile(app: FrameLocator, lines: string[]) {
  await app.locator('input[type=file]').setInputFiles(fileOf(lines))
  await app.getByText('our vendors.csv').first().waitFor()
  await app.getByRole('button', { name: 'Check file' }).click()
}

test('an operator imports vendors from a file after a look at what would happen; one of them takes their shop over', async () => {
  const word = `Import ${randomUUID().slice(0, 8)}`
  const [present] = await storeVendors(word, 1)
  const email = (name: string) => `${word.toLowerCase().replace(' ', '-')}-${name}@example.com`
  const page = await (await openBrowser()).newPage()
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`${urls.operator}/app/vendors`)
  const app = page.frameLocator('iframe#app')
  await app.getByRole('link', { name: 'Import', exact: true }).click()
  await app.getByRole('heading', { level: 1, name: 'Import vendors' }).waitFor()
  const downloading = page.waitForEvent('download')
  await app.getByRole('button', { name: 'Download a template' }).click()
  expect(await readFile(await (await downloading).path(), 'utf8')).toMatch(/^\uFEFFName,E-mail,Status,/)

  await chooseFile(app, ['Name;Phone', `${word};1`])
  await app.getByText('names no column “E-mail”').waitFor()

  await chooseFile(app, [
    'Name;E-mail;Status;Shoe size',
    `${word} Kiln;${email('kiln')};approved;42`,
    `${word} 0;${email('zero')};;`,
    `${word} Кiln;${email('look')};;`,
    `=${word} Wrong;nobody;;`,
  ])
  await app.getByText('This is what would happen.').waitFor()
  await app.getByText('They mean nothing to an import: Shoe size.').waitFor()
  await app.getByText('Would be created', { exact: true }).last().waitFor()
  await app.getByText(`Same name as “${present?.displayName}”.`).waitFor()
  await app.getByText('E-mail: use one address like name@example.com.').waitFor()
  await app.getByRole('tab', { name: 'Look-alikes 1' }).click()
  await app.getByText('The name looks like that of line 2.').waitFor()
  await app.getByText('E-mail: use one address').waitFor({ state: 'detached' })

  await app.getByRole('button', { name: 'Import 1 vendor' }).click()
  await app.getByText('1 vendor imported').waitFor({ timeout: 60_000 })
  const reporting = page.waitForEvent('download')
  await app.getByRole('button', { name: 'Download report' }).click()
  const report = await readFile(await (await reporting).path(), 'utf8')
  expect(report).toContain(`2,${word} Kiln,${email('kiln')},Created,`)
  expect(report).toContain(`5,'=${word} Wrong,nobody,Wrong,`)

  // The import is found again, and leads to the vendor, whom nobody has taken over.
  await app.getByRole('link', { name: 'Import vendors' }).click()
  await app.getByRole('link', { name: 'our vendors.csv' }).first().click()
  await app.getByRole('tab', { name: 'To create 1' }).click()
  await app.getByRole('link', { name: `See the vendor of ${word} Kiln` }).click()
  await app.getByRole('heading', { level: 1, name: `${word} Kiln` }).waitFor()
  await app.getByText('Not claimed yet').waitFor()
  await app.getByRole('button', { name: 'Send invitation again' }).waitFor()

  const invited = { email: email('kiln'), displayName: '' }
  expect(await subjectsTo(invited, 1)).toEqual([`${word} Kiln is ready for you on Aurora Market`])
  const token = /token=([\w-]+)/.exec((await mailsTo(invited)).at(-1)?.text ?? '')?.[1]
  const owner = await (await openBrowser()).newPage()
  await owner.goto(`${urls.vendor}/join/?token=${token}`)
  await owner.getByRole('heading', { name: `Take over ${word} Kiln` }).waitFor()
  await owner.getByRole('link', { name: 'Sign in to accept' }).click()
  await owner.getByLabel('E-mail').fill(applicant().email)
  await owner.getByRole('button', { name: 'Continue', exact: true }).click()
  await owner.getByRole('button', { name: 'Take over this shop' }).click()
  await owner.getByText('Agree to take this shop over.').waitFor()
  await owner.getByLabel('Your name').fill('Ana Silva')
  await owner.getByLabel(/I agree/).check()
  await owner.getByRole('button', { name: 'Take over this shop' }).click()
  await owner.getByText('Approved', { exact: true }).waitFor()

  await page.reload()
  await app.getByText('Ana Silva').waitFor()
  expect(await app.getByText('Not claimed yet').count()).toBe(0)
})
