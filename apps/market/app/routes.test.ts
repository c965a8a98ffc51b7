import { beforeAll, describe, expect, test } from 'vitest'
import {
  asOperatorOf,
  call,
  context,
  find,
  OURS,
  OWNER,
  ownerRow,
  prisma,
  routes,
  sessionToken,
  signed,
  THEIRS,
  UNKNOWN_ID,
} from './testing/call-route'

const operatorRoutes = routes.filter(({ area }) => area === 'operator')
const portalRoutes = routes.filter(({ area }) => area === 'portal')

let vendorId = ''
beforeAll(async () => {
  const vendor = await prisma.vendor.create({
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
  vendorId = vendor.id
})

test('every route that reads or writes belongs to the operator or the portal, except the way in', () => {
  expect(routes.filter(({ area }) => area === 'public').map(({ route }) => route)).toEqual(['GET /'])
  expect(operatorRoutes.length).toBeGreaterThan(3)
  expect(portalRoutes.length).toBeGreaterThan(2)
})

describe.each(operatorRoutes)('$route', (route) => {
  test('sends whoever does not come from Shopify admin away', async () => {
    const { status, response } = await call(route, {})
    expect(status).toBe(302)
    expect(response?.headers.get('location')).toBe('/auth/login')
  })

  test('refuses a session token that Shopify did not sign', async () => {
    const headers = { authorization: `Bearer ${sessionToken(OURS, 'guess')}` }
    expect((await call(route, { headers })).status).toBe(401)
  })
})

describe.each(portalRoutes)('$route', (route) => {
  test.each([
    ['no signature', '?shop=ours.myshopify.com&logged_in_customer_id=7'],
    ['a signature under another secret', signed({}, { secret: 'guess' })],
    ['another customer than was signed', signed({}).replace('customer_id=7', 'customer_id=8')],
    ['another shop than was signed', signed({}).replace('shop=ours', 'shop=theirs')],
    ['a signature that is two minutes old', signed({}, { age: 120 })],
    ['a customer id that is no number', signed({ logged_in_customer_id: '7,8' })],
    ['two customer ids', signed({ logged_in_customer_id: '7,8' }).replace('%2C', '&logged_in_customer_id=')],
  ])('refuses %s', async (_what, query) => {
    expect((await call(route, { query })).status).toBe(400)
  })

  test('ignores an id that the visitor sends along', async () => {
    const query = signed({ logged_in_customer_id: '8', customer_id: OWNER, vendor: vendorId })
    const answer = await call(route, { query })
    expect(JSON.stringify(answer.value ?? null)).not.toContain('kiln@example.com')
  })
})

describe("somebody else's vendor", () => {
  /** Who asked in vain for this id in the other shop. */
  const askedFor = async (id: string) => {
    const { rows } = await context.deps.db.pool.query(
      "select actor from audit.entry where shop = $1 and subject = $2 and action = 'unknown vendor asked for'",
      [THEIRS, `vendor:${id}`],
    )
    return rows
  }

  test('is shown to its owner in its own shop, and to nobody else', async () => {
    const view = async (parameters: Record<string, string>) =>
      JSON.stringify(await call(find('GET /apps/souk'), { query: signed(parameters) }))
    expect(await view({})).toContain('kiln@example.com')
    expect(await view({ logged_in_customer_id: '8' })).not.toContain('kiln@example.com')
    expect(await view({ logged_in_customer_id: '' })).not.toContain('kiln@example.com')
    expect(await view({ shop: THEIRS })).not.toContain('kiln@example.com')
  })

  test("is not in another shop's list", async () => {
    const list = async (shop: string) =>
      JSON.stringify(await call(find('GET /app/vendors'), { headers: asOperatorOf(shop) }))
    expect(await list(OURS)).toContain('kiln@example.com')
    expect(await list(THEIRS)).not.toContain('kiln@example.com')
  })

  test.each(['approve', 'reject'])('cannot be decided about from another shop: %s', async (decision) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ decision, vendor: vendorId, reason: 'no' }))
      body.set(name, value)
    const answer = await call(find('POST /app/vendors'), { headers: asOperatorOf(THEIRS), body })
    expect(answer.status).toBe(404)
    const { status } = await prisma.vendor.findUniqueOrThrow({ where: { id: vendorId } })
    expect(status).toBe('applied')
  })

  test.each([
    ['another shop’s', () => vendorId],
    ['an unknown', () => UNKNOWN_ID],
  ])('has no page for %s id, and the asking is recorded', async (_whose, id) => {
    const params = { id: id() }
    const answer = await call(find('GET /app/vendors/:id'), { headers: asOperatorOf(THEIRS), params })
    expect(answer.status).toBe(404)
    expect(JSON.stringify(answer)).not.toContain('kiln@example.com')
    expect(await askedFor(params.id)).toContainEqual({ actor: { kind: 'operator', userId: '1' } })
  })

  test('has its page in its own shop; an address that is no id has none', async () => {
    const page = (id: string) =>
      call(find('GET /app/vendors/:id'), { headers: asOperatorOf(OURS), params: { id } })
    expect(JSON.stringify(await page(vendorId))).toContain('kiln@example.com')
    expect((await page(`${vendorId}'--`)).status).toBe(404)
  })

  test('cannot be decided about on its page from another shop', async () => {
    const body = new FormData()
    body.set('decision', 'approve')
    const answer = await call(find('POST /app/vendors/:id'), {
      headers: asOperatorOf(THEIRS),
      params: { id: vendorId },
      body,
    })
    expect(answer.status).toBe(404)
    const { status } = await prisma.vendor.findUniqueOrThrow({ where: { id: vendorId } })
    expect(status).toBe('applied')
  })
})
