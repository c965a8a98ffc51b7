import { randomBytes, randomUUID } from 'node:crypto'
import { openDb } from '@souk/db'
import { assert, customerId, fileId, shopDomain, vendorId } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkFile, fileKeys, findFile, openFile, storeFile } from './index'
import { MAX_VENDOR_BYTES } from './store-file'

const { url } = await testDatabase()
const db = openDb({ url, connections: 2 })
afterAll(() => db.close())

const keys = fileKeys.parse(`one:${randomBytes(32).toString('base64')}`)
const shop = shopDomain('here.myshopify.com')
const elsewhere = shopDomain('elsewhere.myshopify.com')
const [vendor, neighbour] = [vendorId(randomUUID()), vendorId(randomUUID())]

beforeAll(async () => {
  await db.prisma.shop.create({ data: { domain: shop, name: 'Here', installedAt: new Date() } })
  for (const id of [vendor, neighbour])
    await db.prisma.vendor.create({
      data: {
        id,
        shopDomain: shop,
        displayName: id,
        nameKey: id,
        nameLook: id,
        handle: id,
        email: 'a@example.com',
        about: '',
        appliedAt: new Date(),
      },
    })
})

const bytes = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7 a secret '), randomBytes(50_000)]))

async function stored() {
  const checked = checkFile({ filename: 'passport.pdf', bytes })
  assert(checked.ok, 'it is a PDF')
  const result = await db.transaction((tx) =>
    storeFile(tx, {
      keys,
      shop,
      vendorId: vendor,
      uploadedBy: customerId('1'),
      at: new Date(),
      file: checked.value,
    }),
  )
  assert(result.ok, 'there is room')
  return result.value
}

const open = (id: string, other: Partial<Parameters<typeof openFile>[1]> = {}) =>
  openFile(db.prisma, { keys, shop, vendorId: vendor, fileId: fileId(id), ...other })

test('a file comes back as it was sent, and is nowhere in the database as it was sent', async () => {
  const { id } = await stored()
  const opened = await open(id)
  assert(opened.ok, 'it opens')
  expect(Buffer.from(opened.value.bytes).equals(bytes)).toBe(true)
  expect(opened.value.file).toMatchObject({ filename: 'passport.pdf', sizeBytes: bytes.length })
  const { rows } = await db.pool.query<{ content: Buffer }>(
    'select content from private_file_sealed where file_id = $1',
    [id],
  )
  expect(rows[0]?.content.includes('a secret')).toBe(false)
})

test('a file of another vendor or shop is not found', async () => {
  const { id } = await stored()
  const notFound = { ok: false, reason: 'not-found' }
  expect(await open(id, { vendorId: neighbour })).toEqual(notFound)
  expect(await open(id, { shop: elsewhere })).toEqual(notFound)
  expect(await open(randomUUID())).toEqual(notFound)
  expect(await findFile(db.prisma, { shop: elsewhere, fileId: id })).toBeNull()
})

test.each([
  ["update private_file set filename = 'passport.html' where id = $1"],
  ["update private_file set mime_type = 'text/html' where id = $1"],
  [
    'update private_file_sealed set content = set_byte(content, 40, get_byte(content, 40) # 1) where file_id = $1',
  ],
  [
    'update private_file_sealed set wrapped_key = set_byte(wrapped_key, 20, get_byte(wrapped_key, 20) # 1) where file_id = $1',
  ],
])('a row that somebody changed opens to nothing: %s', async (sql) => {
  const { id } = await stored()
  await db.pool.query(sql, [id])
  expect(await open(id)).toEqual({ ok: false, reason: 'damaged' })
})

test('content that was moved to another vendor’s row opens to nothing', async () => {
  const { id } = await stored()
  await db.pool.query('update private_file set vendor_id = $2 where id = $1', [id, neighbour])
  expect(await open(id, { vendorId: neighbour })).toEqual({ ok: false, reason: 'damaged' })
})

test('a vendor who has filled the room they have is told, and nothing is stored', async () => {
  const { id } = await stored()
  await db.pool.query('update private_file set size_bytes = $2 where id = $1', [id, MAX_VENDOR_BYTES])
  const count = await db.prisma.privateFile.count()
  const checked = checkFile({ filename: 'x.pdf', bytes })
  assert(checked.ok, 'it is a PDF')
  const file = {
    keys,
    shop,
    vendorId: vendor,
    uploadedBy: customerId('1'),
    at: new Date(),
    file: checked.value,
  }
  expect(await db.transaction((tx) => storeFile(tx, file))).toEqual({ ok: false, reason: 'storage-full' })
  expect(await db.prisma.privateFile.count()).toBe(count)
})
