import { customerId } from '@souk/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { handleError } from './entry.server'
import { openLogger } from './platform/logger.server'
import { asOperatorOf, call, context, find, OURS, prisma, signed } from './testing/call-route'

const OWNER = customerId('9')
const NUL = '\u0000'

let vendorId = ''
beforeAll(async () => {
  for (const [index, displayName] of ['Kiln & Clay', '100% Wool', 'back\\slash', 'snake_case'].entries()) {
    const vendor = await prisma.vendor.create({
      data: {
        shopDomain: OURS,
        displayName,
        nameKey: String(index),
        nameLook: String(index),
        handle: String(index),
        email: `kiln${index}@example.com`,
        about: '',
        appliedAt: new Date(),
      },
    })
    vendorId = vendor.id
  }
})

function form(fields: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return body
}

describe('the portal', () => {
  const home = find('GET /apps/souk')
  const register = find('POST /apps/souk/register')
  const asCustomer = () => signed({ logged_in_customer_id: OWNER })

  test.each(['signature', 'timestamp', 'shop'])('refuses a second %s', async (name) => {
    const query = asCustomer()
    const second = new URLSearchParams(query).get(name) ?? ''
    expect((await call(home, { query: `${query}&${name}=${second}` })).status).toBe(400)
  })

  test('takes a signed shop in capitals for the shop, and refuses one that is none', async () => {
    const shop = OURS.toUpperCase()
    expect((await call(home, { query: signed({ shop }) })).status).toBe(200)
    expect((await call(home, { query: signed({ shop: 'example.com' }) })).status).toBe(400)
  })

  test.each(['displayName', 'about', 'email'])('refuses NUL beside the field %s', async (field) => {
    const csrf = context.csrf.issue({ shop: OURS, customerId: OWNER })
    const fields = { displayName: 'Fine Name', about: '', email: 'a@example.com', agree: 'yes', csrf }
    const body = form({ ...fields, [field]: `x${NUL}y@example.com` })
    const answer = await call(register, { query: asCustomer(), body })
    expect(answer.value).toMatchObject({
      init: { status: 422 },
      data: { errors: { [field]: { is: 'unprintable' } } },
    })
  })

  test.each([
    ['JSON', 'application/json', '{}'],
    ['text', 'text/plain', 'hello'],
    ['half a form', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data'],
  ])('says that %s is no form', async (_what, type, body) => {
    const answer = await call(register, { query: asCustomer(), headers: { 'content-type': type }, body })
    expect(answer.status).toBe(422)
  })
})

describe("the operator's pages", () => {
  const headers = asOperatorOf(OURS)
  const list = find('GET /app/vendors')
  const decide = find('POST /app/vendors')

  test.each([
    ['%', ['100% Wool']],
    ['_', ['snake_case']],
    ['\\', ['back\\slash']],
    [`wo${NUL}ol`, ['100% Wool']],
  ])('find what has %j in it, and nothing else', async (search, names) => {
    const answer = await call(list, { headers, query: `?${new URLSearchParams({ search })}` })
    expect(answer.value).toMatchObject({
      count: { count: names.length, orMore: false },
      vendors: names.map((displayName) => ({ displayName })),
    })
  })

  test('refuse a reason with NUL in it', async () => {
    const body = form({ decision: 'reject', vendor: vendorId, reason: `no${NUL}` })
    const answer = await call(decide, { headers, body })
    expect(answer.value).toMatchObject({
      init: { status: 422 },
      data: { message: expect.stringContaining('cannot be shown') },
    })
  })

  test.each(['application/json', 'text/plain', ''])('refuse a body of type %j', async (type) => {
    const answer = await call(decide, { headers: { ...headers, 'content-type': type }, body: '{}' })
    expect(answer.value).toMatchObject({ init: { status: 422 }, data: { ok: false } })
  })

  test('know a vendor by its id in capitals', async () => {
    const body = form({ decision: 'approve', vendor: vendorId.toUpperCase() })
    expect((await call(decide, { headers, body })).value).toMatchObject({ data: { ok: true } })
  })
})

test('an address that does not exist is not logged as a failure; a failure is', () => {
  const logged: string[] = []
  const log = openLogger({ process: 'server', level: 'silent' })
  log.error = (_fields: object, message?: string) => void logged.push(message ?? '')
  const args = {
    request: new Request('https://souk.example.com/none'),
    params: {},
    context: { ...context, log },
  }
  const answer = (status: number) => ({ status, statusText: '', internal: true, data: '' })
  handleError(answer(404), args)
  expect(logged).toEqual([])
  handleError(answer(502), args)
  handleError(new Error('on purpose'), args)
  expect(logged).toEqual(['a page failed', 'a page failed'])
})

// Last, because it takes the shop's access token away.
test("the portal is there while the shop's access token can be neither used nor renewed", async () => {
  const expired = {
    expires: new Date('2020-01-01'),
    refreshToken: 'garbage',
    refreshTokenExpires: new Date('2100-01-01'),
  }
  await prisma.session.updateMany({ where: { shop: OURS }, data: expired })
  expect(
    (await call(find('GET /apps/souk'), { query: signed({ logged_in_customer_id: OWNER }) })).status,
  ).toBe(200)
  await prisma.session.deleteMany({ where: { shop: OURS } })
  expect(
    (await call(find('GET /apps/souk'), { query: signed({ logged_in_customer_id: OWNER }) })).status,
  ).toBe(200)
})
