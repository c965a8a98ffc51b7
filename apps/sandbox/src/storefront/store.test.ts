import { expect, test } from 'vitest'
import { listPublished } from '../products/catalog'
import { openState } from '../state'
import { coreTables } from '../tables'
import { browse } from '../test-support/browse'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'

const sandbox = await testSandbox()
const store = sandbox.urls.store(TEST_SHOP)
const own = { origin: store, 'content-type': 'application/x-www-form-urlencoded' }

const logIn = (form: Record<string, string>, query = '') =>
  browse(`${store}/account/login${query}`, {
    method: 'POST',
    headers: own,
    body: new URLSearchParams(form).toString(),
  })

test('a customer who signs in is known on the next page, by a cookie that no script can read', async () => {
  const answer = await logIn({ email: 'INES@casadobarro.example.com' })
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Lax/)
  const account = await browse(`${store}/account`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(await account.text()).toContain('Inês Carvalho')
})

test('an e-mail address nobody has yet makes a customer', async () => {
  const answer = await logIn({ email: 'new@example.com', first_name: 'Nora', last_name: '<b>New</b>' })
  const account = await browse(`${store}/account`, {
    headers: { cookie: answer.headers.get('set-cookie') ?? '' },
  })
  expect(await account.text()).toContain('Nora &lt;b&gt;New&lt;/b&gt;')
})

test('signing out ends the session itself, not only the cookie', async () => {
  const cookie = (await logIn({ email: 'ines@casadobarro.example.com' })).headers.get('set-cookie') ?? ''
  await browse(`${store}/account/logout`, { method: 'POST', headers: { ...own, cookie } })
  expect((await browse(`${store}/account`, { headers: { cookie } })).headers.get('location')).toMatch(
    /^\/account\/login/,
  )
})

test.each(['https://evil.example', '//evil.example', '/\\evil.example'])(
  'nobody is sent off the store after signing in (%s)',
  async (target) => {
    const answer = await logIn(
      { email: 'ines@casadobarro.example.com' },
      `?return_url=${encodeURIComponent(target)}`,
    )
    expect(answer.headers.get('location')).toBe('/account')
  },
)

test('a session of one store is none at another, and a store that does not exist is a 404', async () => {
  const nowhere = store.replace('aurora-market', 'nowhere')
  expect((await browse(nowhere)).status).toBe(404)
})

test('a form of another site cannot sign anybody in or out', async () => {
  const headers = { ...own, origin: 'https://evil.example' }
  const answer = await browse(`${store}/account/logout`, { method: 'POST', headers })
  expect(answer.status).toBe(403)
})

const published = () => {
  const [product] = listPublished(openState(`${sandbox.stateDir}/sandbox.sqlite`, coreTables), TEST_SHOP)
  const [variant] = product?.variants ?? []
  if (!product || !variant) throw new Error('the demo has no product')
  return { product, variant }
}

test('a published product has its page, and a cart permalink leads to what would be bought', async () => {
  const { product, variant } = published()
  const page = await browse(`${store}/products/${product.handle}`)
  expect(page.status).toBe(200)
  const text = await page.text()
  expect(text).toContain(product.title)
  expect(text).toContain(`${variant.price} EUR`)
  const cart = await browse(`${store}/cart/${variant.id}:2`)
  expect((await cart.text()).replaceAll(/\s+/g, ' ')).toContain(`2 × ${product.title}`)
})

test.each(['/products/nothing', '/cart/1:1', '/cart/1', '/cart/nothing'])(
  'what the store does not sell is not found (%s)',
  async (path) => {
    expect((await browse(store + path)).status).toBe(404)
  },
)
