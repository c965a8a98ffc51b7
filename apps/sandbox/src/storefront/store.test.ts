import { expect, test } from 'vitest'
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
