import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { call, context, find, OURS, OWNER, ownerRow, prisma, signed } from '../testing/call-route'
import { ProfileForm } from './profile-form'

const SCRIPT = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
const RIGHT_TO_LEFT = 'متجر الألعاب'

/** Every text field that takes any text. */
const FREE = ['about', 'contactName', 'legalName', 'addressLine1', 'addressLine2', 'city', 'region']

let id = ''
beforeAll(async () => {
  const vendor = await prisma.vendor.create({
    data: {
      shopDomain: OURS,
      displayName: RIGHT_TO_LEFT,
      nameKey: 'متجرالالعاب',
      nameLook: 'متجرالالعاب',
      handle: 'vendor-1',
      email: 'toys@example.com',
      about: '',
      appliedAt: new Date(),
      members: { create: ownerRow(OWNER) },
    },
  })
  id = vendor.id
})

const show = find('GET /apps/souk/profile')
const save = find('POST /apps/souk/profile')

const shown = z.object({
  form: z.custom<Parameters<typeof ProfileForm>[0]['form']>(),
  profile: z.object({ values: z.record(z.string(), z.string()), version: z.number() }),
})

const view = async () => shown.parse((await call(show, { query: signed({}) })).value)

async function send(fields: Record<string, string>) {
  const { profile } = await view()
  const csrf = context.csrf.issue({ shop: OURS, customerId: OWNER })
  const body = new FormData()
  const all = { ...profile.values, version: String(profile.version), csrf, ...fields }
  for (const [name, value] of Object.entries(all)) body.set(name, value)
  return call(save, { query: signed({}), body })
}

const render = ({ form, profile }: Awaited<ReturnType<typeof view>>, errors = {}) =>
  renderToStaticMarkup(
    <ProfileForm
      action="/apps/souk/profile/"
      csrf="token"
      shopName={SCRIPT}
      form={{ ...form, questions: [] }}
      profile={{ ...profile, errors, problem: null, imagesLost: [] }}
      imagesKept={[]}
      editable
      closed={false}
      saved={false}
    />,
  )

describe('the profile', () => {
  test('keeps script in every field as text, and shows it as text', async () => {
    const hostile = {
      ...Object.fromEntries(FREE.map((field) => [field, SCRIPT])),
      country: 'SE',
      postalCode: '<b>',
    }
    expect((await send(hostile)).status).toBe(303)
    const stored = await view()
    for (const field of FREE) expect(stored.profile.values[field]).toBe(SCRIPT)
    const page = render(stored, { about: { is: 'written-meanwhile', by: SCRIPT, text: SCRIPT } })
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;script&gt;')
  })

  test.each([
    ['website', 'javascript:alert(1)'],
    ['website', `https://example.com/${'a'.repeat(3000)}`],
    ['instagram', SCRIPT],
    ['phone', SCRIPT],
    ['country', SCRIPT],
    ['email', `${'a'.repeat(300)}@example.com`],
    ['displayName', 'م'.repeat(300)],
    ['legalName', 'x'.repeat(300)],
    ['taxId', 'x\u0000'],
    ['city', 'safe\u202etxt'],
  ])('refuses beside the field, and keeps as it was typed: %s %j', async (field, value) => {
    const answer = await send({ [field]: value })
    expect(answer.value).toMatchObject({
      init: { status: 422 },
      data: { errors: { [field]: { is: expect.any(String) } }, values: { [field]: value } },
    })
  })

  test('shows a name that is written from right to left in its own direction', async () => {
    const page = render(await view())
    expect(page).toMatch(
      new RegExp(`<input[^>]*id="displayName"[^>]*dir="auto"[^>]*value="${RIGHT_TO_LEFT}"`),
    )
  })

  test('of another vendor is not changed by whoever sends its id along', async () => {
    const before = await prisma.vendor.findUniqueOrThrow({ where: { id } })
    const csrf = context.csrf.issue({ shop: OURS, customerId: OWNER })
    const body = new FormData()
    for (const [name, value] of Object.entries({ csrf, vendor: id, vendorId: id, about: 'Mine now.' }))
      body.set(name, value)
    const answer = await call(save, { query: signed({ logged_in_customer_id: '12345' }), body })
    expect([302, 403]).toContain(answer.status)
    expect(await prisma.vendor.findUniqueOrThrow({ where: { id } })).toEqual(before)
  })
})
