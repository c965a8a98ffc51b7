import { randomUUID } from 'node:crypto'
import { assert, customerId, shopDomain, type VendorId } from '@souk/kernel'
import { readMailNews, recordMailNews } from '@souk/notifications'
import { expect, test } from 'vitest'
import { registerVendor } from '../register-vendor'
import { openMarketplace } from '../testing/open-marketplace'
import { viewVendor } from '../view-vendor'
import { sendMailAgain } from './send-mail-again'
import { trustAddressAgain } from './trust-address-again'

const { deps, shop, work, mails } = await openMarketplace()
const { prisma } = deps.db
const actor = { kind: 'operator', shop, userId: '7' } as const

let lastCustomer = 600

/** A vendor whose welcome came back, or was complained of. */
async function bouncing(email: string, type: 'bounced' | 'complained' = 'bounced') {
  const registered = await registerVendor(deps, {
    shop,
    customerId: customerId(String(++lastCustomer)),
    application: { displayName: `Kiln ${lastCustomer}`, email, about: '' },
    logo: null,
    seenTerms: null,
  })
  assert(registered.ok, 'the vendor is registered')
  await work()
  const mail = await prisma.mail.findFirst({ where: { recipient: email, kind: 'vendor-welcome' } })
  assert(mail?.resendId, 'the welcome was sent')
  const data = {
    email_id: mail.resendId,
    tags: { souk_mail: mail.id },
    bounce: { type: 'Permanent', message: 'No' },
  }
  const news = readMailNews({ type: `email.${type}`, data })
  assert(news, 'this matters')
  await deps.db.transaction((tx) => recordMailNews(tx, { news, at: new Date() }))
  return { vendorId: registered.value.vendorId, mailId: mail.id }
}

const mailsOf = async (vendorId: VendorId) => {
  const viewed = await viewVendor(deps, { shop, actor, vendorId, historyPage: 1 })
  assert(viewed.ok, 'it is our vendor')
  return viewed.value.mails
}

test('once the vendor has another address, what came back goes there, once', async () => {
  const { vendorId, mailId } = await bouncing('gone@example.com')
  expect(await mailsOf(vendorId)).toMatchObject({ refusal: { cause: 'bounced' } })
  expect(await sendMailAgain(deps, { shop, actor, vendorId, mailId })).toEqual({
    ok: false,
    reason: 'address-refused',
  })

  await prisma.vendor.update({ where: { id: vendorId }, data: { email: 'new@example.com' } })
  const again = () => sendMailAgain(deps, { shop, actor, vendorId, mailId })
  expect(await Promise.all([again(), again()])).toEqual([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ])
  await work()
  expect(await mails('new@example.com')).toEqual(['Welcome to Aurora Market'])
  const { latest, refusal } = await mailsOf(vendorId)
  expect(refusal).toBeNull()
  expect(latest.find(({ id }) => id === mailId)).toMatchObject({ state: 'bounced', canGoAgain: false })
  expect(latest[0]).toMatchObject({ recipient: 'new@example.com', state: 'sent' })
})

test('an operator may trust an address again that bounced, never one whose owner complained', async () => {
  const bounced = await bouncing('full@example.com')
  expect(await trustAddressAgain(deps, { shop, actor, vendorId: bounced.vendorId })).toEqual({
    ok: true,
    value: undefined,
  })
  expect((await mailsOf(bounced.vendorId)).refusal).toBeNull()
  const complained = await bouncing('angry@example.com', 'complained')
  const refused = { ok: false, reason: 'complained' }
  expect(await trustAddressAgain(deps, { shop, actor, vendorId: complained.vendorId })).toEqual(refused)
  expect((await mailsOf(complained.vendorId)).latest.every(({ canGoAgain }) => !canGoAgain)).toBe(true)
})

test('a mail that arrived, an unknown one, another vendor’s or another shop’s is not sent again', async () => {
  const one = await bouncing('one@example.com')
  const other = await bouncing('other@example.com')
  const pending = await prisma.mail.findFirst({
    where: { recipient: 'one@example.com', kind: 'vendor-pending' },
  })
  assert(pending, 'they were told to wait')
  const again = (vendorId: VendorId, mailId: string) => sendMailAgain(deps, { shop, actor, vendorId, mailId })
  expect(await again(one.vendorId, pending.id)).toEqual({ ok: false, reason: 'arrived' })
  expect(await again(one.vendorId, other.mailId)).toEqual({ ok: false, reason: 'not-found' })
  expect(await again(one.vendorId, randomUUID())).toEqual({ ok: false, reason: 'not-found' })
  const elsewhere = shopDomain('elsewhere.myshopify.com')
  const stranger = { ...actor, shop: elsewhere }
  expect(await sendMailAgain(deps, { shop, actor: stranger, ...one })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect(await sendMailAgain(deps, { shop: elsewhere, actor: stranger, ...one })).toEqual({
    ok: false,
    reason: 'not-found',
  })
})
