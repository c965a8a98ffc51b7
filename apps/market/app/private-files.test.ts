import { checkFile, storeFile } from '@souk/files'
import { assert, customerId, vendorId } from '@souk/kernel'
import { beforeAll, expect, test } from 'vitest'
import {
  asOperatorOf,
  call,
  context,
  find,
  OURS,
  OWNER,
  ownerRow,
  prisma,
  signed,
  THEIRS,
} from './testing/call-route'

const CONTENT = '%PDF-1.7 <script>alert(1)</script>'

let id = ''
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
  const file = checkFile({ filename: 'Reisepaß “neu”.pdf', bytes: new Uint8Array(Buffer.from(CONTENT)) })
  assert(file.ok, 'it is a PDF')
  const { db, fileKeys: keys } = context.deps
  const owner = { shop: OURS, vendorId: vendorId(vendor.id), uploadedBy: customerId(OWNER) }
  const kept = await db.transaction((tx) =>
    storeFile(tx, { keys, ...owner, at: new Date(), file: file.value }),
  )
  assert(kept.ok, 'there is room')
  id = kept.value.id
})

const asOperator = (shop: string) =>
  call(find('GET /app/files/:id'), { headers: asOperatorOf(shop), params: { id } })
const asCustomer = (who: Record<string, string>) =>
  call(find('GET /apps/souk/files/:id'), { query: signed(who), params: { id } })

test.each([
  ['its operator', () => asOperator(OURS)],
  ['its vendor', () => asCustomer({})],
])('%s can save a private file; it is never a page of this address and never cached', async (_who, ask) => {
  const { status, response } = await ask()
  expect(status).toBe(200)
  expect(await response?.text()).toBe(CONTENT)
  expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''Reisepa%C3%9F/,
    ),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  })
})

test.each([
  ['the operator of another shop', () => asOperator(THEIRS)],
  ['another customer', () => asCustomer({ logged_in_customer_id: '8' })],
  ['nobody signed in', () => asCustomer({ logged_in_customer_id: '' })],
  ['a customer of the same number elsewhere', () => asCustomer({ shop: THEIRS })],
])('%s is told that there is no such file', async (_who, ask) => {
  const { status, response } = await ask()
  expect(status).toBe(404)
  expect(await response?.text()).toBe('There is no such file here.')
})

test('staff who may not see it are told whom to ask, without a byte of it, and cannot let themselves', async () => {
  const shopDomain = OURS
  const namedOnly = { shopDomain, namedOnly: true, version: 1, changedAt: new Date() }
  await prisma.privateFilesRule.create({ data: namedOnly })
  const olga = { shopDomain, userId: '3', name: 'Olga Owner', accountOwner: true, learnedAt: new Date() }
  await prisma.staffMember.create({ data: olga })
  const { status, response } = await asOperator(OURS)
  expect(status).toBe(403)
  expect(await response?.text()).toBe(
    'You may not see what vendors send in private. Ask Olga Owner to allow it under Settings, Private files.',
  )
  const body = new FormData()
  for (const [name, value] of Object.entries({ who: 'everybody', named: '', version: '1' }))
    body.set(name, value)
  const answer = await call(find('POST /app/settings/private-files'), { headers: asOperatorOf(OURS), body })
  expect(answer.value).toMatchObject({ init: { status: 422 }, data: { ok: false } })
  expect((await asOperator(OURS)).status).toBe(403)
  expect((await asCustomer({})).status).toBe(200)
  await prisma.privateFilesRule.deleteMany()
})

test('a damaged file is said to be, without a byte of it', async () => {
  await prisma.privateFileSealed.updateMany({ where: { fileId: id }, data: { content: Buffer.alloc(60) } })
  for (const ask of [() => asOperator(OURS), () => asCustomer({})]) {
    const { status, response } = await ask()
    expect(status).toBe(424)
    expect(await response?.text()).toContain('is not what it was when it was stored')
  }
})
