import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openBrowser } from './support/browser'
import { openWorld, sandbox } from './support/world'

const { pool, askShopify } = openWorld()

type Operator = { page: Page; app: FrameLocator; home: string; shop: string; editor: string }

/** A shop of its own, in which nobody has installed Souk yet. */
async function openNewShop(name: string, size: { width: number; height: number }): Promise<Operator> {
  const shop = `${name}-${size.width}.myshopify.com`
  const { adminUrl } = await sandbox.makeShop({ domain: shop, currency: 'EUR' })
  const page = await (await openBrowser()).newPage()
  await page.setViewportSize(size)
  await page.goto(adminUrl)
  return {
    page,
    app: page.frameLocator('iframe#app'),
    home: `${adminUrl}/app`,
    shop,
    editor: adminUrl.replace(/\/apps\/.*$/, '/themes/current/editor'),
  }
}

async function install({ page, app }: Operator) {
  await page.getByRole('button', { name: 'Install' }).click()
  await app.getByRole('heading', { level: 1, name: 'Souk' }).waitFor()
}

const save = (page: Page, label = 'Save') => page.getByRole('button', { name: label, exact: true }).click()

const nameSchema = z.object({
  data: z.object({ metaobjectDefinitionByType: z.object({ id: z.string(), name: z.string() }) }),
})

describe.each([
  { on: 'a desktop', size: { width: 1280, height: 900 } },
  { on: 'a phone', size: { width: 390, height: 844 } },
])('on $on', ({ size }) => {
  test('a fresh install is got ready though Shopify fails at first; the guide is done step by step and put away', async () => {
    const operator = await openNewShop('fresh', size)
    const { page, app, home, shop, editor } = operator
    await sandbox.setApiSwitches({ failNext: { times: 10_000, how: '503' } })
    await install(operator)
    const progress = app.getByRole('heading', {
      name: /Getting your store ready|Your store is not ready yet/,
    })
    await progress.waitFor()
    await app.getByText('Shopify said: Shopify answered 503').first().waitFor()
    await sandbox.setApiSwitches({ failNext: null })
    await app.getByRole('button', { name: 'Try now' }).click()
    await progress.waitFor({ state: 'hidden', timeout: 60_000 })
    const steps = (count: number) => app.getByText(`${count} of 7 steps are done`).waitFor()
    await steps(2)

    for (const block of ['Vendor directory', 'Become a vendor']) {
      await page.goto(editor)
      await page.getByRole('button', { name: `Remove ${block}` }).click()
      await page.getByRole('button', { name: `Remove ${block}` }).waitFor({ state: 'detached' })
    }
    await page.goto(home)
    await app.getByText('Not added').nth(1).waitFor()
    await steps(1)
    const [merchant] = await Promise.all([
      page.context().waitForEvent('page'),
      app.getByRole('link', { name: 'Add the vendor directory' }).click(),
    ])
    await merchant.getByText('It is not saved yet.').waitFor()
    await save(merchant)
    await merchant.getByRole('button', { name: 'Remove Vendor directory' }).waitFor()
    await merchant.close()
    await page.goto(home)
    await steps(2)
    await app.getByText('Active', { exact: true }).waitFor()

    await app.getByRole('link', { name: 'Write the terms' }).click()
    await app.getByLabel('Terms for vendors').fill('Be kind.')
    await save(page, 'Publish')
    await page.getByText('Terms published as edition 1').waitFor()
    await page.goto(home)
    await app.getByRole('link', { name: 'Decide about approval' }).click()
    await app.getByRole('button', { name: 'Keep it like this' }).click()
    await page.getByText('Settings saved').waitFor()
    await page.goto(home)
    await app.getByRole('link', { name: 'Set the commission' }).click()
    await app.getByLabel('Share of every sale').fill('101')
    await save(page)
    await app.getByText('Write the share as a number from 0 to 100').waitFor()
    expect(await app.getByLabel('Share of every sale').inputValue()).toBe('101')
    await app.getByLabel('Share of every sale').fill('12.5')
    await app.getByLabel('And for every sale').fill('0.30')
    await app.getByText('€12.80').waitFor()
    const outage = { status: 503, contentType: 'text/html', body: '<h1>Back in a moment</h1>' }
    await page.route('**/app/settings/commission.data**', (route) => route.fulfill(outage))
    await save(page)
    await app.getByText('What you typed is still here').waitFor()
    expect(await app.getByLabel('Share of every sale').inputValue()).toBe('12.5')
    await page.unrouteAll()
    await save(page)
    await page.getByText('Commission saved').waitFor()
    await page.goto(home)
    await steps(5)
    const [registration] = await Promise.all([
      page.context().waitForEvent('page'),
      app.getByRole('link', { name: 'Open the registration page' }).first().click(),
    ])
    await registration.close()
    await steps(6)
    await pool.query(
      `insert into vendor (shop, display_name, name_key, name_look, handle, email, about, status, applied_at)
       values ($1, 'First', 'first', 'first', 'first', 'first@example.com', '', 'approved', now())`,
      [shop],
    )
    await page.goto(home)
    await app.getByText('All done. Your marketplace is going.').waitFor()
    await app.getByText('Applications, last 7 days').waitFor()

    await app.getByRole('button', { name: 'Dismiss the setup guide' }).click()
    await app.getByRole('button', { name: 'Show the setup guide' }).waitFor()
    await page.reload()
    await app.getByRole('button', { name: 'Show the setup guide' }).click()
    await app.getByRole('heading', { name: 'Setup guide' }).waitFor()
  })

  test('a definition that somebody changed is reported, kept, and restored', async () => {
    const operator = await openNewShop('changed', size)
    const { page, app, home, shop } = operator
    await install(operator)
    await page.goto(`${home}/settings/store-data`)
    await app.getByRole('heading', { name: 'Your store is ready' }).waitFor({ timeout: 40_000 })
    const definition = async () =>
      nameSchema.parse(
        await askShopify('{ metaobjectDefinitionByType(type: "$app:vendor") { id name } }', { shop }),
      ).data.metaobjectDefinitionByType
    const { id } = await definition()
    await askShopify(
      `mutation { metaobjectDefinitionUpdate(id: "${id}", definition: { name: "Maker" }) { userErrors { message } } }`,
      { shop },
    )
    await app.getByRole('button', { name: 'Check again' }).click()
    await app.getByRole('heading', { name: 'Changed by somebody else' }).waitFor({ timeout: 40_000 })
    await app.getByText('Maker', { exact: true }).waitFor()
    await page.goto(home)
    await app.getByRole('link', { name: 'See the change' }).click()

    const what = 'Vendor profiles: Name'
    await app.getByRole('button', { name: `Keep mine for ${what}` }).click()
    await app.getByRole('heading', { name: 'Kept as it is' }).waitFor()
    expect((await definition()).name).toBe('Maker')
    await app.getByRole('button', { name: `Restore ${what}` }).click()
    await app.getByRole('heading', { name: 'Kept as it is' }).waitFor({ state: 'hidden' })
    await app.getByRole('heading', { name: what }).waitFor({ state: 'hidden', timeout: 60_000 })
    expect((await definition()).name).toBe('Vendor')
  })
})
