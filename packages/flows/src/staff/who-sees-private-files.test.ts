import { randomBytes } from 'node:crypto'
import { readHistory } from '@souk/audit'
import { checkFile, storeFile } from '@souk/files'
import { assert, customerId, shopDomain } from '@souk/kernel'
import { beforeEach, expect, test } from 'vitest'
import { installShop } from '../install-shop'
import type { Operator } from '../operator'
import { registerVendor } from '../register-vendor'
import { openMarketplace } from '../testing/open-marketplace'
import { viewPrivateFile } from '../view-private-file'
import { rememberStaff } from './remember-staff'
import { saveWhoSeesPrivateFiles } from './save-who-sees-private-files'
import { nameAccountOwner, viewWhoSeesPrivateFiles } from './view-who-sees-private-files'

const { deps, shop } = await openMarketplace()
const { prisma, pool } = deps.db
const elsewhere = shopDomain('elsewhere.myshopify.com')
await installShop(deps, { shop: elsewhere })

const staff = (userId: string) => ({ kind: 'operator', shop, userId }) as const
const [owner, ana, rui, unknown] = [staff('1'), staff('7'), staff('8'), staff('99')]
const refused = (reason: string) => ({ ok: false, reason })
const saved = { ok: true, value: undefined }

const registered = await registerVendor(deps, {
  shop,
  customerId: customerId('900'),
  application: { displayName: 'Keeper', email: 'keeper@example.com', about: '' },
  logo: null,
  seenTerms: null,
})
assert(registered.ok, 'the vendor is new')
const { vendorId } = registered.value
const passport = checkFile({
  filename: 'passport.pdf',
  bytes: new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(30)])),
})
assert(passport.ok, 'it is a PDF')
const kept = await deps.db.transaction((tx) =>
  storeFile(tx, {
    keys: deps.fileKeys,
    shop,
    vendorId,
    uploadedBy: customerId('900'),
    at: new Date(),
    file: passport.value,
  }),
)
assert(kept.ok, 'there is room')
const fileId = kept.value.id

/** Who of these gets the file. */
async function viewers() {
  const seeing = []
  for (const viewer of [owner, ana, rui, unknown])
    if ((await viewPrivateFile(deps, { viewer, fileId })).ok) seeing.push(viewer.userId)
  return seeing
}

const choose = (actor: Operator, userIds: string[], seenVersion: number, { namedOnly = true } = {}) =>
  saveWhoSeesPrivateFiles(deps, { shop, actor, namedOnly, userIds, seenVersion })

const ofShop = async () => readHistory(pool, { shop, subject: `shop:${shop}` })

beforeEach(async () => {
  await prisma.privateFilesRule.deleteMany()
  await prisma.staffMember.deleteMany()
  await rememberStaff(deps, { shop, userId: '1', name: 'Olga Owner', accountOwner: true })
  await rememberStaff(deps, { shop, userId: '7', name: 'Ana Lima', accountOwner: false })
  await rememberStaff(deps, { shop, userId: '8', name: 'Rui Costa', accountOwner: false })
  await rememberStaff(deps, { shop: elsewhere, userId: '55', name: 'Eve', accountOwner: true })
})

test('until somebody decides, all the staff see private files and may decide', async () => {
  expect(await viewers()).toEqual(['1', '7', '8', '99'])
  expect(await viewWhoSeesPrivateFiles(deps, { shop, actor: unknown })).toMatchObject({
    ok: true,
    value: { rule: { namedOnly: false, version: 0 }, mayChange: true },
  })
})

test('the account owner and those who are named see them, nobody else does, and who changed it is on record', async () => {
  expect(await choose(owner, ['7'], 0)).toEqual(saved)
  expect(await viewers()).toEqual(['1', '7'])
  expect((await ofShop()).at(-1)).toMatchObject({
    actor: { kind: 'operator', userId: '1' },
    action: 'who sees private files changed',
    detail: { from: 'everybody', to: 'account owner, 7' },
  })
  expect(await choose(ana, ['7', '8'], 1)).toEqual(saved)
  expect(await viewers()).toEqual(['1', '7', '8'])
  expect(await choose(rui, [], 2, { namedOnly: false })).toEqual(saved)
  expect(await viewers()).toEqual(['1', '7', '8', '99'])
  expect((await ofShop()).at(-1)).toMatchObject({
    detail: { from: 'account owner, 7, 8', to: 'everybody' },
  })
})

test('a look that is refused is on record with who asked', async () => {
  await choose(owner, [], 0)
  expect(await viewPrivateFile(deps, { viewer: rui, fileId })).toEqual(refused('not-allowed'))
  const history = await readHistory(pool, { shop, subject: `vendor:${vendorId}` })
  expect(history.at(-1)).toMatchObject({
    actor: { userId: '8' },
    action: 'private file not shown',
    detail: { file: fileId, cause: 'not-allowed' },
  })
  expect(await nameAccountOwner(deps, { shop })).toBe('Olga Owner')
})

test('nobody gives the right to themselves, nor opens the files to everybody, and having tried is on record', async () => {
  await choose(owner, ['7'], 0)
  for (const actor of [rui, unknown]) {
    expect(await choose(actor, ['7', actor.userId], 1)).toEqual(refused('not-allowed'))
    expect(await choose(actor, [], 1, { namedOnly: false })).toEqual(refused('not-allowed'))
    expect((await ofShop()).at(-1)).toMatchObject({
      actor: { userId: actor.userId },
      action: 'choice of who sees private files refused',
      detail: { cause: 'not-allowed' },
    })
    expect(await viewWhoSeesPrivateFiles(deps, { shop, actor })).toMatchObject({
      value: { mayChange: false },
    })
  }
  expect(await viewers()).toEqual(['1', '7'])
})

test('nobody leaves themselves out, so somebody who can give the right is always left', async () => {
  expect(await choose(ana, ['8'], 0)).toEqual(refused('without-yourself'))
  expect(await choose(unknown, ['8'], 0)).toEqual(refused('without-yourself'))
  expect(await viewers()).toEqual(['1', '7', '8', '99'])
})

test('the account owner sees them and may decide, whoever is named', async () => {
  expect(await choose(ana, ['7'], 0)).toEqual(saved)
  expect(await viewers()).toEqual(['1', '7'])
  expect(await choose(owner, [], 1)).toEqual(saved)
  expect(await viewers()).toEqual(['1'])
})

test('when the store changes hands, the former account owner has the right no longer', async () => {
  await choose(owner, [], 0)
  await rememberStaff(deps, { shop, userId: '8', name: 'Rui Costa', accountOwner: true })
  expect(await viewers()).toEqual(['8'])
  expect(await nameAccountOwner(deps, { shop: elsewhere })).toBe('Eve')
})

test('staff of another shop cannot be named, their operator changes nothing, and their right counts for nothing here', async () => {
  expect(await choose(owner, ['55'], 0)).toEqual(refused('unknown-staff'))
  const eve = { ...staff('55'), shop: elsewhere }
  expect(await choose(eve, ['55'], 0)).toEqual(refused('not-allowed'))
  expect(await viewWhoSeesPrivateFiles(deps, { shop, actor: eve })).toEqual(refused('not-allowed'))
  await choose(owner, ['7'], 0)
  expect((await viewPrivateFile(deps, { viewer: staff('55'), fileId })).ok).toBe(false)
  expect(await prisma.staffMember.count({ where: { shopDomain: elsewhere, seesPrivateFiles: true } })).toBe(0)
})

test('of two who decide at once the second is told, and so is who saw an older choice', async () => {
  const results = await Promise.all([choose(owner, ['7'], 0), choose(ana, ['7', '8'], 0)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual(refused('changed-meanwhile'))
  expect(await choose(owner, ['8'], 0)).toEqual(refused('changed-meanwhile'))
  expect(await choose(owner, ['8'], 5)).toEqual(refused('changed-meanwhile'))
})
