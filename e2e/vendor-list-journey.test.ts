import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'
import { storeVendors } from './support/vendors'
import { subjectsTo } from './support/world'

const { urls } = stack

async function openList(size: { width: number; height: number }, query = '') {
  const page = await (await openBrowser()).newPage()
  await page.setViewportSize(size)
  await page.goto(`${urls.operator}/app/vendors${query}`)
  const app = page.frameLocator('iframe#app')
  await app.getByRole('heading', { level: 1, name: 'Vendors' }).waitFor()
  return { page, app }
}

const search = (word: string) => `?search=${encodeURIComponent(word)}`

/** On a phone a row is a card, and what can be done to a page is in a menu. */
const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 600

async function pageAction(page: Page, app: FrameLocator, name: string) {
  if (isPhone(page)) await app.getByRole('button', { name: /^View actions/ }).click()
  await app
    .getByRole('button', { name })
    .or(app.getByRole('link', { name }))
    .or(app.getByRole('menuitem', { name }))
    .first()
    .click()
}

/** What cannot be done to whoever is ticked is not offered. */
async function suspendFromList(app: FrameLocator, name: string) {
  await app.getByRole('button', { name: `Approve ${name}` }).waitFor({ state: 'detached' })
  await app.getByLabel(`Select ${name}`).check({ force: true })
  await app.getByRole('button', { name: 'Suspend', exact: true }).first().waitFor()
  expect(await app.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0)
  await app.getByRole('button', { name: 'Suspend', exact: true }).first().click()
  const dialog = app.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Suspend' }).click()
  await dialog.getByText('Write a reason').waitFor()
  await dialog.getByLabel('Reason').fill('Nothing was delivered.')
  await dialog.getByRole('button', { name: 'Suspend' }).click()
  await app.getByText('1 vendor suspended').waitFor({ timeout: 60_000 })
}

describe.each([
  { on: 'a desktop', size: { width: 1280, height: 900 } },
  { on: 'a phone', size: { width: 390, height: 844 } },
])('on $on', ({ on, size }) => {
  test('an operator looks for vendors, decides about many of them at once, and each is told once', async () => {
    const word = `Bulk ${randomUUID().slice(0, 8)}`
    const people = await storeVendors(word, 26)
    const { page, app } = await openList(size, search(word))
    await app.getByText(`${word} 25`, { exact: true }).waitFor()
    await app.getByRole('button', { name: 'Next' }).click()
    await app.getByText(`${word} 0`, { exact: true }).waitFor()
    await app.getByRole('button', { name: 'Previous' }).click()
    await app.getByText(`${word} 25`, { exact: true }).waitFor()
    const dialog = app.getByRole('dialog')
    if (isPhone(page)) {
      await pageAction(page, app, 'Reject (all of this view)')
      await dialog.getByText('Reject 26 vendors?').waitFor()
      await dialog.getByLabel('Reason').fill('We take on nobody before spring.')
      await dialog.getByRole('button', { name: 'Reject' }).click()
      await app.getByText('26 vendors rejected').waitFor({ timeout: 60_000 })
    } else {
      // Two only: the store of the demo shows the vendors of the other journeys too, and not endlessly many.
      for (const ticked of [25, 24]) await app.getByLabel(`Select ${word} ${ticked}`).check({ force: true })
      await app.getByRole('button', { name: 'Approve', exact: true }).first().click()
      await dialog.getByText('Approve 2 vendors?').waitFor()
      await dialog.getByRole('button', { name: 'Approve' }).click()
      await app.getByText('2 vendors approved').waitFor({ timeout: 60_000 })
      await suspendFromList(app, `${word} 25`)
    }
    await app.getByRole('button', { name: `Approve ${word} 25` }).waitFor({ state: 'detached' })
    const last = people.at(-1)
    expect(last && (await subjectsTo(last, isPhone(page) ? 1 : 2))).toEqual(
      isPhone(page)
        ? ['Your application to Aurora Market']
        : ['You can now sell on Aurora Market', 'Aurora Market has paused your shop'],
    )
  })

  test('an operator keeps a view as a tab and exports what it shows', async () => {
    const word = `Kept ${randomUUID().slice(0, 8)}`
    await storeVendors(word, 2, '=HYPERLINK("x")')
    const { page, app } = await openList(size, `${search(word)}&sort=name+asc`)
    await app.getByRole('button', { name: 'Save as' }).click()
    await app.getByRole('textbox', { name: 'Name', exact: true }).fill(`${word} ${on}`)
    await app
      .getByRole('dialog')
      .getByRole('button', { name: /Create|Save/ })
      .click()
    await page.getByText('View saved').waitFor()
    const downloading = page.waitForEvent('download')
    await pageAction(page, app, 'Export')
    const file = await readFile(await (await downloading).path(), 'utf8')
    const lines = file.split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFFId,Name,/)
    expect(lines.filter((line) => line.includes(word))).toHaveLength(2)
    expect(file).toContain(`"'=HYPERLINK(""x"")"`)
  })

  test('an operator makes a group, puts vendors into it and finds them by it', async () => {
    const word = `Group ${randomUUID().slice(0, 8)}`
    await storeVendors(word, 2)
    const { page, app } = await openList(size)
    await pageAction(page, app, 'Groups')
    await app.getByRole('button', { name: 'New group' }).click()
    await app.getByRole('textbox', { name: 'Name', exact: true }).fill(word)
    await app.getByLabel('Colour').selectOption('green')
    await app.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Group made').waitFor()
    await page.goto(`${urls.operator}/app/vendors${search(word)}`)
    await app.getByText(`${word} 1`, { exact: true }).waitFor()
    if (isPhone(page)) {
      await pageAction(page, app, 'Add to a group (all of this view)')
    } else {
      await app.getByLabel(`Select ${word} 0`).check({ force: true })
      await app.getByLabel(`Select ${word} 1`).check({ force: true })
      await app.getByRole('button', { name: 'More actions' }).last().click()
      await app
        .getByRole('menuitem', { name: 'Add to a group' })
        .or(app.getByRole('button', { name: 'Add to a group' }))
        .last()
        .click()
    }
    await app.getByLabel('Group', { exact: true }).selectOption({ label: word })
    await app.getByRole('dialog').getByRole('button', { name: 'Add' }).click()
    await app.getByText(word, { exact: true }).first().waitFor({ timeout: 60_000 })
    await page.goto(`${urls.operator}/app/vendors/groups`)
    await app.getByRole('link', { name: `2 vendors in ${word}` }).click()
    await app.getByText(`Group: ${word}`).waitFor()
    await app.getByText(`${word} 0`, { exact: true }).waitFor()
  })
})
