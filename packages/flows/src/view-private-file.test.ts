import { randomBytes, randomUUID } from 'node:crypto'
import { readHistory } from '@souk/audit'
import { checkFile, fileKeys, MAX_FILE_BYTES, storeFile } from '@souk/files'
import { assert, customerId, fileId, shopDomain } from '@souk/kernel'
import { expect, test } from 'vitest'
import { registerVendor } from './register-vendor'
import { openMarketplace } from './testing/open-marketplace'
import { viewPrivateFile } from './view-private-file'

const { deps, shop } = await openMarketplace()
const { db } = deps
const operator = { kind: 'operator', shop, userId: '7' } as const
const elsewhere = shopDomain('elsewhere.myshopify.com')

let lastCustomer = 700

async function vendorWithFile({ sizeBytes = 40 } = {}) {
  const owner = customerId(String(++lastCustomer))
  const application = { displayName: `Keeper ${owner}`, email: 'keeper@example.com', about: '' }
  const registered = await registerVendor(deps, {
    shop,
    customerId: owner,
    application,
    logo: null,
    seenTerms: null,
  })
  assert(registered.ok, 'the vendor is new')
  const { vendorId } = registered.value
  const bytes = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(sizeBytes - 9)]))
  const file = checkFile({ filename: 'passport.pdf', bytes })
  assert(file.ok, 'it is a PDF')
  const kept = await db.transaction((tx) =>
    storeFile(tx, {
      keys: deps.fileKeys,
      shop,
      vendorId,
      uploadedBy: owner,
      at: new Date(),
      file: file.value,
    }),
  )
  assert(kept.ok, 'there is room')
  const views = async () =>
    (await readHistory(db.pool, { shop, subject: `vendor:${vendorId}` })).filter(({ action }) =>
      action.startsWith('private file'),
    )
  return { owner, bytes, file: kept.value, views }
}

test('an operator of the shop and the vendor’s owner get the very bytes, and each look is on record', async () => {
  const { owner, bytes, file, views } = await vendorWithFile()
  for (const viewer of [operator, { kind: 'customer', shop, customerId: owner } as const]) {
    const viewed = await viewPrivateFile(deps, { viewer, fileId: file.id })
    assert(viewed.ok, 'it is shown')
    expect(viewed.value.bytes).toEqual(bytes)
    expect(viewed.value.file.filename).toBe('passport.pdf')
  }
  expect(await views()).toMatchObject([
    { action: 'private file viewed', actor: { kind: 'operator', userId: '7' }, detail: { file: file.id } },
    { action: 'private file viewed', actor: { kind: 'customer', customerId: owner } },
  ])
})

test('the largest file allowed goes in and comes out whole', async () => {
  const { bytes, file } = await vendorWithFile({ sizeBytes: MAX_FILE_BYTES })
  const viewed = await viewPrivateFile(deps, { viewer: operator, fileId: file.id })
  assert(viewed.ok, 'it is shown')
  expect(Buffer.from(viewed.value.bytes).equals(bytes)).toBe(true)
})

test.each([
  ['an operator of another shop', { kind: 'operator', shop: elsewhere, userId: '9' }],
  ['the owner of another vendor', { kind: 'customer', shop, customerId: customerId('699') }],
  ['a customer of another shop', { kind: 'customer', shop: elsewhere, customerId: customerId('699') }],
] as const)('%s finds no such file, and having asked is on record', async (_who, viewer) => {
  const { file, views } = await vendorWithFile()
  expect(await viewPrivateFile(deps, { viewer, fileId: file.id })).toEqual({ ok: false, reason: 'not-found' })
  expect(await views()).toEqual([])
  const asked = await readHistory(db.pool, { shop: viewer.shop, subject: `file:${file.id}` })
  expect(asked).toMatchObject([{ action: 'unknown file asked for', actor: { kind: viewer.kind } }])
})

test('a vendor’s owner finds no file of a neighbour', async () => {
  const mine = await vendorWithFile()
  const theirs = await vendorWithFile()
  const viewer = { kind: 'customer', shop, customerId: mine.owner } as const
  expect(await viewPrivateFile(deps, { viewer, fileId: theirs.file.id })).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await viewPrivateFile(deps, { viewer, fileId: fileId(randomUUID()) })).toMatchObject({ ok: false })
})

test('a file that somebody changed, or whose key is gone, is not shown; that it was asked for is on record', async () => {
  const { file, views } = await vendorWithFile()
  const otherKeys = fileKeys.parse(`other:${randomBytes(32).toString('base64')}`)
  const asked = { viewer: operator, fileId: file.id }
  expect(await viewPrivateFile({ ...deps, fileKeys: otherKeys }, asked)).toEqual({
    ok: false,
    reason: 'key-missing',
  })
  await db.pool.query(
    'update private_file_sealed set content = set_byte(content, 30, get_byte(content, 30) # 1) where file_id = $1',
    [file.id],
  )
  expect(await viewPrivateFile(deps, asked)).toEqual({ ok: false, reason: 'damaged' })
  expect(await views()).toMatchObject([
    { action: 'private file not shown', detail: { file: file.id, cause: 'key-missing' } },
    { action: 'private file not shown', detail: { cause: 'damaged' } },
  ])
})
