import { customerId } from '@souk/kernel'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { call, context, find, OURS, OWNER, ownerRow, prisma, signed, THEIRS } from '../testing/call-route'

const page = find('GET /apps/souk/settings')
const save = find('POST /apps/souk/settings')
const csrfOf = (customer: string, shop = OURS) =>
  context.csrf.issue({ shop, customerId: customerId(customer) })

function form(fields: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return body
}

beforeAll(async () => {
  await prisma.vendor.create({
    data: {
      shopDomain: OURS,
      displayName: 'Kiln & Clay',
      nameKey: 'kilnclay',
      nameLook: 'kilnclay',
      handle: 'kiln-clay',
      email: 'kiln@example.com',
      about: '',
      appliedAt: new Date(),
      members: { create: ownerRow(OWNER) },
    },
  })
})

const stored = () => prisma.vendorMember.findFirstOrThrow({ select: { name: true, email: true } })
const BEFORE = { name: null, email: 'owner@example.com' }
beforeEach(() => prisma.vendorMember.updateMany({ data: BEFORE }))

describe('a page for members', () => {
  test('sends whoever is signed out to the store’s sign-in, and back to the page from there', async () => {
    const answer = await call(page, { query: signed({ logged_in_customer_id: '' }) })
    expect(answer.status).toBe(302)
    expect(answer.response?.headers.get('location')).toBe(
      `/account/login?return_url=${encodeURIComponent('/apps/souk/settings/')}`,
    )
  })

  test.each([{ logged_in_customer_id: '8' }, { shop: THEIRS }])(
    'sends whoever works for no vendor of the store to the portal’s first page: %o',
    async (who) => {
      const answer = await call(page, { query: signed(who) })
      expect(answer.response?.headers.get('location')).toBe('/apps/souk/')
    },
  )

  test('says in its menu where the member is', async () => {
    const answer = await call(page, { query: signed({}) })
    expect(answer.value).toMatchObject({
      shell: {
        menu: expect.arrayContaining([
          { name: 'status', href: '/apps/souk/', current: false },
          { name: 'settings', href: '/apps/souk/settings/', current: true },
        ]),
      },
    })
  })
})

describe('a form of a member', () => {
  const fields = { name: 'Ida Berg', email: 'ida@example.com' }

  test('is stored, and leads to a page that says so', async () => {
    const answer = await call(save, { query: signed({}), body: form({ ...fields, csrf: csrfOf(OWNER) }) })
    expect(answer.response?.headers.get('location')).toBe('/apps/souk/settings/?saved')
    expect(await stored()).toEqual(fields)
  })

  test.each([
    ['without a token', ''],
    ['with another customer’s token', csrfOf('8')],
    ['with the token of another shop', csrfOf(OWNER, THEIRS)],
  ])('is refused %s, and nothing is stored', async (_what, csrf) => {
    const answer = await call(save, { query: signed({}), body: form({ ...fields, csrf }) })
    expect(answer.status).toBe(403)
    expect(await stored()).toEqual(BEFORE)
  })

  test('that was open for too long comes back with what was typed', async () => {
    const csrf = csrfOf(OWNER)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60 * 60 * 1000 })
    const answer = await call(save, { query: signed({}), body: form({ ...fields, csrf }) })
    vi.useRealTimers()
    expect(answer.value).toMatchObject({
      init: { status: 422 },
      data: { values: fields, problem: 'expired' },
    })
    expect(await stored()).toEqual(BEFORE)
  })

  test('with something wrong comes back with what was typed and what to do about it', async () => {
    const body = form({ name: ' ', email: 'ida', csrf: csrfOf(OWNER) })
    const answer = await call(save, { query: signed({}), body })
    expect(answer.value).toMatchObject({
      init: { status: 422 },
      data: {
        values: { name: ' ', email: 'ida' },
        errors: { name: { is: 'own-name-missing' }, email: { is: 'email-wrong' } },
      },
    })
    expect(await stored()).toEqual(BEFORE)
  })
})

describe('the language that a member chooses below a page', () => {
  const choose = find('POST /apps/souk/language')
  const chosen = () => prisma.vendorMember.findFirstOrThrow({ select: { language: true } })
  beforeEach(() => prisma.vendorMember.updateMany({ data: { language: null } }))

  test.each([
    ['team', '/apps/souk/team/'],
    ['https://elsewhere.example', '/apps/souk/'],
    ['//elsewhere.example', '/apps/souk/'],
  ])('is kept, and leads back to a page of the portal: %j', async (back, path) => {
    const body = form({ language: 'ar', back, csrf: csrfOf(OWNER) })
    const answer = await call(choose, { query: signed({}), body })
    expect(answer.status).toBe(303)
    expect(answer.response?.headers.get('location')).toBe(path)
    expect(await chosen()).toEqual({ language: 'ar' })
  })

  test.each([
    ['another language', 422, { language: 'xx', csrf: csrfOf(OWNER) }],
    ['a form of somebody else', 403, { language: 'ar', csrf: csrfOf('8') }],
  ])('is not kept for %s', async (_what, status, fields) => {
    const answer = await call(choose, { query: signed({}), body: form({ back: '', ...fields }) })
    expect(answer.status).toBe(status)
    expect(await chosen()).toEqual({ language: null })
  })
})
