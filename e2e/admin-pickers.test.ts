import { AxeBuilder } from '@axe-core/playwright'
import { expect, onTestFinished, test } from 'vitest'
import { TEST_SHOP, testSandbox } from '../apps/sandbox/src/test-support/test-sandbox'
import { bridgeApp, inApp, install, openApp } from './support/bridge-app'
import { openBrowser } from './support/browser'
import { fact } from './support/fact'

// What an app chooses from: the shop's products (those of the demo), and rows of its own.
const sandbox = await testSandbox({ app: { scopes: ['read_products'] } })
sandbox.answerWith(bridgeApp)
await install(sandbox)
const browser = await openBrowser()

async function open() {
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await openApp(page, sandbox.urls.admin(TEST_SHOP, 'souk', '/app'))
  return page
}

test(fact('bridge/picker'), async () => {
  const page = await open()
  const chosen = inApp(page, () => shopify.resourcePicker({ type: 'product', multiple: true }))
  const dialog = page.getByRole('dialog', { name: 'Add products' })
  const search = dialog.getByRole('searchbox')
  await search.and(page.locator(':focus')).waitFor()
  await search.fill('brea')
  await dialog.getByRole('listitem').filter({ hasText: 'Breakfast Bowl' }).first().waitFor()
  await dialog.getByRole('checkbox', { name: /Breakfast Bowl/ }).press('Space')
  await dialog.getByRole('checkbox', { name: /^Ochre/ }).uncheck()
  await dialog.getByText('1 product selected').waitFor()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()

  const [bowl, ...others] = (await chosen) ?? []
  expect(others).toEqual([])
  expect(bowl).toMatchObject({
    id: expect.stringMatching(/^gid:\/\/shopify\/Product\/\d+$/),
    title: 'Breakfast Bowl',
    handle: 'breakfast-bowl',
    status: 'ACTIVE',
    totalVariants: 3,
    hasOnlyDefaultVariant: false,
    images: [{ originalSrc: expect.stringMatching(/^https:\/\/cdn\.shopify\.com\//) }],
    options: [{ name: 'Glaze', position: 1, values: ['Salt', 'Ochre', 'Ocean'] }],
    variants: [
      { title: 'Salt', price: '24.00', displayName: 'Breakfast Bowl - Salt', inventoryQuantity: 18 },
      { title: 'Ocean', price: '26.00', availableForSale: false },
    ],
  })
})

test(fact('bridge/picker-variants'), async () => {
  const page = await open()
  const chosen = inApp(page, () =>
    shopify.resourcePicker({ type: 'variant', multiple: 2, action: 'select', query: 'breakfast' }),
  )
  const dialog = page.getByRole('dialog', { name: 'Select variants' })
  expect(await dialog.getByRole('searchbox').inputValue()).toBe('breakfast')
  await dialog.getByRole('checkbox', { name: /^Salt/ }).check()
  await dialog.getByRole('checkbox', { name: /^Ocean/ }).check()
  expect(await dialog.getByRole('checkbox', { name: /^Ochre/ }).isDisabled()).toBe(true)
  await dialog.getByText('2/2 variants selected').waitFor()
  await dialog.getByRole('button', { name: 'Select', exact: true }).click()
  expect((await chosen)?.map(({ title }) => title)).toEqual(['Salt', 'Ocean'])
})

test(fact('bridge/picker-cancel'), async () => {
  const page = await open()
  const dialog = page.getByRole('dialog', { name: 'Add product' })
  const add = dialog.getByRole('button', { name: 'Add', exact: true })
  const bowl = inApp(page, () => shopify.resourcePicker({ type: 'product', query: 'breakfast' }))
  await dialog.getByRole('checkbox', { name: /Breakfast Bowl/ }).check()
  await add.click()
  const id = (await bowl)?.[0]?.id ?? ''

  const closed = inApp(page, () => shopify.resourcePicker({ type: 'product' }))
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  expect(await closed).toBeUndefined()

  const filter = { query: 'vendor:Nobody' }
  const kept = page.frame({ name: 'app-iframe' })?.evaluate((asked) => shopify.resourcePicker(asked), {
    type: 'product' as const,
    selectionIds: [{ id }],
    filter,
  })
  await dialog.getByText('No products found').waitFor()
  await dialog.getByText('1 product selected').waitFor()
  await add.click()
  expect((await kept)?.map((product) => product.id)).toEqual([id])
})

test(fact('bridge/own-picker'), async () => {
  const page = await open()
  const chosen = inApp(page, async () => {
    const { selected } = await shopify.picker({
      heading: 'Pick a template',
      multiple: true,
      headers: [{ content: 'Template' }, { content: 'Sent', type: 'number' }],
      items: [
        { id: 'a', heading: 'Welcome', data: [12], badges: [{ content: 'Draft', tone: 'info' }] },
        { id: 'b', heading: 'Farewell', data: [3], selected: true },
        { id: 'c', heading: 'Secret', disabled: true },
      ],
    })
    return selected
  })
  const dialog = page.getByRole('dialog', { name: 'Pick a template' })
  expect(await dialog.getByRole('checkbox', { name: /Secret/ }).isDisabled()).toBe(true)
  await dialog.getByRole('searchbox').fill('wel')
  await dialog.getByRole('checkbox', { name: /Welcome/ }).check()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  expect(await chosen).toEqual(['a', 'b'])
})

test(fact('bridge/picker-scope'), async () => {
  const poor = await testSandboxWithoutScopes()
  const page = await browser.newPage()
  await openApp(page, poor.urls.admin(TEST_SHOP, 'souk', '/app'))
  const refused = inApp(page, () =>
    shopify.resourcePicker({ type: 'product' }).catch((error: Error) => error.message),
  )
  expect(await refused).toBe('App Bridge: resourcePicker needs the access scope read_products')
})

async function testSandboxWithoutScopes() {
  const poor = await testSandbox({ app: { scopes: [] } })
  poor.answerWith(bridgeApp)
  await install(poor)
  return poor
}

test('a link to a product leads to a page of it, which the list of products leads to as well', async () => {
  const page = await open()
  await page.getByRole('link', { name: 'Products' }).click()
  await page.getByRole('searchbox').fill('breakfast')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: 'Breakfast Bowl' }).click()
  await page.getByRole('heading', { name: /Breakfast Bowl/ }).waitFor()
  await page.getByRole('cell', { name: 'Ochre' }).waitFor()
})

test.each([1280, 390])(
  'the picker and the pages of products are for everybody, %i px wide',
  async (width) => {
    const page = await open()
    await page.setViewportSize({ width, height: 800 })
    const chosen = inApp(page, () => shopify.resourcePicker({ type: 'product', multiple: true }))
    const dialog = page.getByRole('dialog', { name: 'Add products' })
    await dialog.getByRole('checkbox').first().check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(await chosen).toBeUndefined()
    for (const path of ['/products', '/products?query=nothing']) {
      await page.goto(`${sandbox.urls.local}/store/aurora-market${path}`)
      await expectAccessible(page)
    }
  },
)

async function expectAccessible(page: Awaited<ReturnType<typeof open>>) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}
