import { randomUUID } from 'node:crypto'
import { readHistory } from '@souk/audit'
import { assert, customerId, shopDomain } from '@souk/kernel'
import { MAIL_KINDS, senderSettings } from '@souk/notifications'
import { expect, test } from 'vitest'
import { registerVendor } from '../register-vendor'
import { openMarketplace } from '../testing/open-marketplace'
import { previewMail } from './preview-mail'
import { saveMailSender } from './save-mail-sender'
import { saveMailWords } from './save-mail-words'
import { sendTestMail } from './send-test-mail'
import { viewMailSettings } from './view-mail-settings'
import { viewMailWords } from './view-mail-words'

const { deps, shop, work, mails, lastMail } = await openMarketplace()
const actor = { kind: 'operator', shop, userId: '7' } as const
const stranger = { ...actor, shop: shopDomain('elsewhere.myshopify.com') }
const german = { shop, actor, kind: 'vendor-welcome', language: 'de' } as const
const words = { ...MAIL_KINDS['vendor-welcome'].words.de, subject: 'Servus, {vendorName}' }

const version = async () => {
  const viewed = await viewMailWords(deps, german)
  return viewed.ok ? viewed.value.version : -1
}

const sender = senderSettings.parse({
  name: 'Aurora "Team"\r\nBcc: x@example.com',
  replyTo: 'help@aurora.example',
  logoUrl: 'https://cdn.example.com/logo.png',
  footer: 'Aurora GmbH, Lisbon',
  language: 'de',
})

let lastCustomer = 500

async function applies(email: string) {
  const registered = await registerVendor(deps, {
    shop,
    customerId: customerId(String(++lastCustomer)),
    application: { displayName: `Töpfchen ${lastCustomer}`, email, about: '' },
    logo: null,
    seenTerms: null,
  })
  assert(registered.ok, 'the vendor is registered')
}

test('a vendor gets the operator’s words, in the shop’s language, from the operator’s sender', async () => {
  expect(await saveMailWords(deps, { ...german, words, seenVersion: 0 })).toEqual({
    ok: true,
    value: undefined,
  })
  expect(await saveMailSender(deps, { shop, actor, sender, seenVersion: 0 })).toMatchObject({ ok: true })
  await applies('topf@example.com')
  await work()
  expect(await mails('topf@example.com')).toEqual([
    `Servus, Töpfchen ${lastCustomer}`,
    'Aurora Market prüft Ihre Bewerbung',
  ])
  const mail = await lastMail('topf@example.com')
  expect(mail).toMatchObject({ replyTo: ['help@aurora.example'] })
  expect(mail?.from).toMatch(/^"[^"\r\n]*" <hello@example.com>$/)
  expect(mail?.html).toContain('https://cdn.example.com/logo.png')
  expect(mail?.text).toContain('Aurora GmbH, Lisbon')
  expect(await viewMailSettings(deps, { shop, actor })).toMatchObject({
    value: { changed: [{ kind: 'vendor-welcome', language: 'de' }], sender: { version: 1, language: 'de' } },
  })
})

test('of two operators who change the words at once, the second is told; a reset brings the default back', async () => {
  const seenVersion = await version()
  const change = (subject: string) =>
    saveMailWords(deps, { ...german, words: { ...words, subject }, seenVersion })
  const results = await Promise.all([change('Eins'), change('Zwei')])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual({ ok: false, reason: 'changed-meanwhile' })
  await saveMailWords(deps, { ...german, words: null, seenVersion: await version() })
  expect(await viewMailWords(deps, german)).toEqual({
    ok: true,
    value: { words: MAIL_KINDS['vendor-welcome'].words.de, isDefault: true, version: seenVersion + 2 },
  })
  const history = await readHistory(deps.db.pool, { shop, subject: `shop:${shop}` })
  expect(history.at(-1)).toMatchObject({ action: 'words of a mail reset', detail: { language: 'de' } })
})

test('words that cannot be sent are refused with what is wrong, and nothing is stored or sent', async () => {
  const seenVersion = await version()
  const broken = { ...words, heading: '{firstName}' }
  const refused = {
    ok: false,
    reason: { faults: [{ field: 'heading', problem: 'unknown-placeholder', name: 'firstName' }] },
  }
  expect(await saveMailWords(deps, { ...german, words: broken, seenVersion })).toEqual(refused)
  const asked = { ...german, words: broken, to: 'me@example.com', testId: randomUUID() }
  expect(await sendTestMail(deps, asked)).toEqual(refused)
  expect(await previewMail(deps, { ...german, words: broken })).toMatchObject({
    value: { faults: refused.reason.faults },
  })
  expect(await version()).toBe(seenVersion)
})

test('a test has the words as they stand in the form, says that it is one, and is sent once however often it is asked for', async () => {
  const asked = {
    ...german,
    words: { ...words, heading: 'Noch nicht gespeichert' },
    to: 'me@example.com',
    testId: randomUUID(),
  }
  await Promise.all([sendTestMail(deps, asked), sendTestMail(deps, asked), sendTestMail(deps, asked)])
  await work()
  expect(await mails('me@example.com')).toEqual(['[Test] Servus, Kiln & Clay'])
  expect((await lastMail('me@example.com'))?.text).toContain('Noch nicht gespeichert'.toUpperCase())
  const [stored] = await deps.db.prisma.mail.findMany({ where: { recipient: 'me@example.com' } })
  expect(stored).toMatchObject({ vendorId: null, state: 'sent' })
})

test('an hour has room for twenty tests, also when they are asked for at one moment', async () => {
  const send = () => sendTestMail(deps, { ...german, words, to: 'gun@example.com', testId: randomUUID() })
  const results = await Promise.all(Array.from({ length: 24 }, send))
  // One was sent by the test before this one.
  expect(results.filter(({ ok }) => ok)).toHaveLength(19)
  expect(results).toContainEqual({ ok: false, reason: 'too-many' })
})

test('an operator of another shop sees, changes and sends nothing', async () => {
  const refused = { ok: false, reason: 'not-allowed' }
  const theirs = { ...german, actor: stranger }
  expect(await viewMailSettings(deps, { shop, actor: stranger })).toEqual(refused)
  expect(await viewMailWords(deps, theirs)).toEqual(refused)
  expect(await saveMailWords(deps, { ...theirs, words, seenVersion: 0 })).toEqual(refused)
  expect(await saveMailSender(deps, { shop, actor: stranger, sender, seenVersion: 1 })).toEqual(refused)
  expect(await previewMail(deps, { ...theirs, words })).toEqual(refused)
  expect(await sendTestMail(deps, { ...theirs, words, to: 'x@example.com', testId: randomUUID() })).toEqual(
    refused,
  )
})
