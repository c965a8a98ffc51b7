import { readHistory } from '@souk/audit'
import { customerId, vendorId } from '@souk/kernel'
import { checkImage, findVendor, type VendorApplication } from '@souk/vendors'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { decideVendor } from './decide-vendor'
import { registerVendor } from './register-vendor'
import { saveProfile } from './save-profile'
import { openMarketplace } from './testing/open-marketplace'
import type { VendorMember } from './vendor-member'
import { viewNewerChanges, viewProfile } from './view-profile'

const { deps, shop, work, metaobjects, askShopify } = await openMarketplace()
const { prisma, pool } = deps.db

const png = checkImage(
  'logo',
  new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
)
if (!png.ok) throw new Error(png.reason.is)
const picture = png.value

let last = 500

/** A vendor with an owner, a manager and a viewer. */
async function vendorCalled(displayName: string) {
  const owner = customerId(String(++last))
  const application = { displayName, email: 'kiln@example.com', about: 'Bowls.', legalName: 'Kiln AB' }
  const registration = { shop, customerId: owner, application, logo: picture, seenTerms: null }
  const registered = await registerVendor(deps, registration)
  if (!registered.ok) throw new Error(registered.reason)
  const { vendorId: id } = registered.value
  const member = (role: VendorMember['role'], who = customerId(String(++last))): VendorMember => ({
    kind: 'member',
    shop,
    vendorId: id,
    role,
    customerId: who,
  })
  const change = async (
    actor: VendorMember,
    seenVersion: number,
    told: Partial<VendorApplication>,
    more: Partial<Parameters<typeof saveProfile>[1]> = {},
  ) =>
    saveProfile(deps, {
      actor,
      application: { displayName, email: 'kiln@example.com', ...told },
      images: {},
      dropped: [],
      seenVersion,
      ...more,
    })
  return { id, owner: member('owner', owner), manager: member('manager'), viewer: member('viewer'), change }
}

const published = z.object({
  data: z.object({
    metaobjectByHandle: z.object({
      fields: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
    }),
  }),
})

/** Every field of the metaobject that has a value. */
async function fieldsOf(handle: string): Promise<Record<string, string>> {
  const answer = await askShopify(
    `{ metaobjectByHandle(handle: { type: "$app:vendor", handle: "${handle}" }) { fields { key value } } }`,
  )
  const { fields } = published.parse(answer).data.metaobjectByHandle
  return Object.fromEntries(fields.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))
}

test('a changed profile reaches the metaobject: links and banner come and go, and nothing private goes along', async () => {
  const { owner, manager, change } = await vendorCalled('Kiln and Clay')
  await work()
  const told = {
    about: 'Plates.',
    website: 'https://kiln.example/',
    instagram: 'https://www.instagram.com/kiln',
    x: 'https://x.com/kiln',
    taxId: 'SE-1234',
    city: 'Umeå',
  }
  expect(await change(manager, 1, told, { images: { banner: picture } })).toEqual({
    ok: true,
    value: undefined,
  })
  await work()
  const fields = await fieldsOf('kiln-and-clay')
  expect(fields).toEqual({
    display_name: 'Kiln and Clay',
    status: 'applied',
    on_vacation: 'false',
    about: 'Plates.',
    website: 'https://kiln.example/',
    instagram: 'https://www.instagram.com/kiln',
    x_profile: 'https://x.com/kiln',
    logo: expect.stringMatching(/^gid:\/\/shopify\/MediaImage\//),
    banner: expect.stringMatching(/^gid:\/\/shopify\/MediaImage\//),
  })
  expect(await change(owner, 2, { website: '' }, { dropped: ['logo'] })).toMatchObject({ ok: true })
  await work()
  const { website: _, logo: __, ...left } = fields
  expect(await fieldsOf('kiln-and-clay')).toEqual(left)
})

test('the audit says which fields changed and never what is in them; what stands already changes nothing', async () => {
  const { id, owner, change } = await vendorCalled('Quiet Audit')
  await change(owner, 1, { legalName: 'Hemlig AB', phone: '+46 90 123 45' }, { images: { logo: picture } })
  await change(owner, 2, { legalName: 'Hemlig AB' })
  const history = await readHistory(pool, { shop, subject: `vendor:${id}` })
  expect(history.map(({ action, detail }) => [action, detail])).toEqual([
    ['vendor applied', {}],
    ['vendor profile changed', { fields: 'phone, legalName, logo', version: '2' }],
  ])
  expect((await findVendor(prisma, { shop, vendorId: id }))?.profileVersion).toBe(2)
})

test('of two who edit at once the second is told what the first changed, and can save again knowingly', async () => {
  const { owner, manager, change } = await vendorCalled('Two Editors')
  expect(await change(manager, 1, { about: 'Theirs.', city: 'Lund' })).toMatchObject({ ok: true })
  expect(await change(owner, 1, { about: 'Mine.' })).toEqual({ ok: false, reason: 'changed-meanwhile' })
  expect(await viewNewerChanges(deps, { actor: owner, seenVersion: 1 })).toEqual({
    fields: ['about', 'city'],
    by: null,
  })
  expect(await change(owner, 2, { about: 'Mine.' })).toMatchObject({ ok: true })
  const view = await viewProfile(deps, { actor: owner })
  expect(view.ok && view.value.texts).toMatchObject({ about: 'Mine.', city: 'Lund' })
  expect(await viewNewerChanges(deps, { actor: manager, seenVersion: 2 })).toEqual({
    fields: ['about'],
    by: 'kiln@example.com',
  })
})

test('of many who save the same version at one moment, one saves', async () => {
  const { owner, manager, change } = await vendorCalled('Many Editors')
  const results = await Promise.all(
    ['a', 'b', 'c', 'd'].map((about, i) => change(i % 2 ? owner : manager, 1, { about })),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.flatMap((result) => (result.ok ? [] : [result.reason]))).toEqual(
    Array(3).fill('changed-meanwhile'),
  )
})

test('a viewer reads and changes nothing; a member of another vendor does neither', async () => {
  const { id, viewer, change } = await vendorCalled('Only Looking')
  expect(await viewProfile(deps, { actor: viewer })).toMatchObject({ ok: true, value: { editable: false } })
  expect(await change(viewer, 1, { about: 'Ha.' })).toEqual({ ok: false, reason: 'not-allowed' })
  const stranger: VendorMember = { ...viewer, vendorId: vendorId('01900000-0000-7000-8000-000000000000') }
  expect(await change({ ...stranger, role: 'owner' }, 1, {})).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await viewProfile(deps, { actor: stranger })).toEqual({ ok: false, reason: 'not-allowed' })
  expect((await findVendor(prisma, { shop, vendorId: id }))?.about).toBe('Bowls.')
})

test('a new name keeps the handle, has to be free, and can be taken back', async () => {
  const { id, owner, change } = await vendorCalled('First Name')
  await vendorCalled('Other Name')
  await work()
  expect(await change(owner, 1, { displayName: 'other‑NAME' })).toEqual({ ok: false, reason: 'name-taken' })
  expect(await change(owner, 1, { displayName: 'Second Name' })).toMatchObject({ ok: true })
  await work()
  expect(await metaobjects('first-name')).toMatchObject([{ name: 'Second Name' }])
  expect(await metaobjects('second-name')).toEqual([])
  expect(await change(owner, 2, { displayName: 'First Name' })).toMatchObject({ ok: true })
  expect((await findVendor(prisma, { shop, vendorId: id }))?.handle).toBe('first-name')
})

test('of two vendors who take one name at one moment, one gets it', async () => {
  const [one, two] = [await vendorCalled('Racer One'), await vendorCalled('Racer Two')]
  const results = await Promise.all(
    [one, two].map(({ owner, change }) => change(owner, 1, { displayName: 'Fast' })),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.flatMap((result) => (result.ok ? [] : [result.reason]))).toEqual(['name-taken'])
})

test('a name that looks like another’s is noted for the operator', async () => {
  await vendorCalled('Scope')
  const { id, owner, change } = await vendorCalled('Harmless')
  expect(await change(owner, 1, { displayName: 'Ѕсоре' })).toMatchObject({ ok: true })
  const history = await readHistory(pool, { shop, subject: `vendor:${id}` })
  expect(history.at(-1)?.detail).toMatchObject({ name: 'looks like another' })
})

test('a suspended vendor’s profile stays as it is', async () => {
  const { id, owner, change } = await vendorCalled('On Hold')
  const actor = { kind: 'operator', shop, userId: '7' } as const
  await decideVendor(deps, { shop, actor, vendorId: id, decision: { move: 'approve' } })
  const suspend = { move: 'suspend', reason: 'Late.' } as const
  await decideVendor(deps, { shop, actor, vendorId: id, decision: suspend })
  expect(await change(owner, 1, { about: 'Ha.' })).toEqual({ ok: false, reason: 'not-open' })
  expect(await viewProfile(deps, { actor: owner })).toMatchObject({ value: { editable: false } })
})

test('an image chosen while an earlier one is on its way is not lost', async () => {
  const { id, owner, change } = await vendorCalled('Quick Change')
  const admin: typeof deps.admin = async (...of) => {
    await change(owner, 1, {}, { images: { logo: picture } })
    return deps.admin(...of)
  }
  await work({ deps: { ...deps, admin } })
  await work()
  const kept = await prisma.vendorImage.findMany({ where: { vendorId: id } })
  expect(kept).toMatchObject([{ kind: 'logo', bytes: null, fileId: expect.stringMatching(/^gid:/) }])
  expect((await fieldsOf('quick-change')).logo).toBe(kept[0]?.fileId)
})
