import { assert, customerId, vendorId } from '@souk/kernel'
import { MAIL_KINDS, readMailNews, recordMailNews, saveWording } from '@souk/notifications'
import { runOutbox } from '@souk/outbox'
import { afterEach, expect, test, vi } from 'vitest'
import type { Deps } from '../deps'
import { sendMailAgain } from '../mails/send-mail-again'
import { registerVendor } from '../register-vendor'
import { openMarketplace } from '../testing/open-marketplace'
import { retryMessages } from '../unsent/retry-messages'
import { deliverMessage } from './deliver-message'

const { deps, shop, work, mails, control } = await openMarketplace()
const { pool } = deps.db
const actor = { kind: 'operator', shop, userId: '7' } as const

let lastCustomer = 800

/** Queues a welcome mail and one that tells to wait. */
async function applies(email: string) {
  const registered = await registerVendor(deps, {
    shop,
    customerId: customerId(String(++lastCustomer)),
    application: { displayName: `Kiln ${lastCustomer}`, email, about: '' },
    logo: null,
    seenTerms: null,
  })
  assert(registered.ok, 'the vendor is registered')
}

const messages = async (email: string) => {
  const { rows } = await pool.query<{
    attempts: number
    error: string | null
    dead: boolean
    waitS: number | null
  }>(
    `select attempts, last_error as error, dead_at is not null as dead,
       extract(epoch from due_at - now())::int as "waitS"
     from outbox.message where kind = 'send-mail' and payload->>'to' = $1 order by seq`,
    [email],
  )
  return rows
}

/** Works until the first mail to this address has failed. */
async function untilFailed(email: string) {
  const runner = runOutbox({ pool, deliver: deliverMessage(deps), onError: () => undefined })
  await vi.waitFor(async () => assert((await messages(email))[0]?.error, 'it has failed'), {
    timeout: 10_000,
  })
  await runner.stop()
}

const BOTH = ['Welcome to Aurora Market', 'Aurora Market is looking at your application']

afterEach(() => control.setMailSwitches({ failNext: null, dailyQuota: null, dropNext: 0 }))

test('told to wait, the worker waits as long as it is told, and no attempt is used up', async () => {
  await control.setMailSwitches({ tooManyForS: 3 })
  await applies('wait@example.com')
  await untilFailed('wait@example.com')
  const [first] = await messages('wait@example.com')
  expect(first).toMatchObject({ attempts: 0, dead: false, error: expect.stringContaining('[mail-too-many]') })
  expect(first?.waitS).toBeLessThanOrEqual(3)
  await work()
  expect(await mails('wait@example.com')).toEqual(BOTH)
})

test.each([
  ['the service is down', { failNext: { times: 2, status: 503 as const } }],
  ['the connection is cut without an answer', { dropNext: 1 }],
])('when %s, the mail is tried again and is sent once', async (what, switches) => {
  const email = `${what.replaceAll(' ', '-')}@example.com`
  await control.setMailSwitches(switches)
  await applies(email)
  await work()
  expect(await mails(email)).toEqual(BOTH)
})

test('when the quota of the day is used up, mails wait for the next without using up attempts', async () => {
  await control.setMailSwitches({ dailyQuota: 0 })
  await applies('quota@example.com')
  await untilFailed('quota@example.com')
  const [first] = await messages('quota@example.com')
  expect(first).toMatchObject({ attempts: 0, dead: false, error: expect.stringContaining('[mail-quota]') })
  expect(first?.waitS).toBeGreaterThan(60)
  await control.setMailSwitches({ dailyQuota: null })
  await pool.query("update outbox.message set due_at = now() where payload->>'to' = 'quota@example.com'")
  await work()
  expect(await mails('quota@example.com')).toEqual(BOTH)
})

test('mails that had to wait for three days are given up', async () => {
  await control.setMailSwitches({ dailyQuota: 0 })
  await applies('old@example.com')
  await untilFailed('old@example.com')
  const fourDaysOn = { now: () => new Date(Date.now() + 4 * 24 * 60 * 60_000) }
  await pool.query(
    "update outbox.message set due_at = now() where payload->>'to' = 'old@example.com' and last_error is not null",
  )
  const runner = runOutbox({
    pool,
    deliver: deliverMessage({ ...deps, clock: fourDaysOn }),
    onError: () => undefined,
  })
  await vi.waitFor(async () => assert((await messages('old@example.com'))[0]?.dead, 'it is given up'), {
    timeout: 10_000,
  })
  await runner.stop()
  expect((await messages('old@example.com'))[0]?.error).toContain('[mail-quota]')
  await control.setMailSwitches({ dailyQuota: null })
  await pool.query('update outbox.message set due_at = now() where due_at is not null')
  await work()
})

test('a mail that was refused and is tried again says what it said at first, whatever was changed since', async () => {
  await control.setMailSwitches({ failNext: { times: 1, status: 422 } })
  await applies('again@example.com')
  await untilFailed('again@example.com')
  await vi.waitFor(async () => expect((await messages('again@example.com'))[0]?.dead).toBe(true))
  const words = { ...MAIL_KINDS['vendor-welcome'].words.en, subject: 'Changed meanwhile' }
  const change = {
    shop,
    kind: 'vendor-welcome',
    language: 'en',
    words,
    seenVersion: 0,
    at: new Date(),
  } as const
  await deps.db.transaction((tx) => saveWording(tx, change))
  await applies('later@example.com')
  expect(await retryMessages(deps, { shop, actor, retry: 'all' })).toMatchObject({ ok: true })
  await work()
  expect(await mails('again@example.com')).toEqual(expect.arrayContaining(BOTH))
  expect(await mails('later@example.com')).toContain('Changed meanwhile')
})

/** A process that is killed when the mail service has taken a mail, before that is written down. */
const dying: Deps['mailer'] = {
  send: async (mail, options) => {
    await deps.mailer.send(mail, options)
    throw new Error('killed')
  },
}

/** Works until the first mail to this address has gone or was given up. */
async function untilSettled(email: string, clock: Deps['clock']) {
  const runner = runOutbox({ pool, deliver: deliverMessage({ ...deps, clock }), onError: () => undefined })
  const left = async () => {
    const { rows } = await pool.query<{ n: number }>(
      "select count(due_at)::int as n from outbox.message where kind = 'send-mail' and payload->>'to' = $1",
      [email],
    )
    return rows[0]?.n
  }
  await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 10_000 })
  await runner.stop()
}

/** A welcome that the mail service took while Souk died, and the day after: its key is known to nobody any more. */
async function takenYesterday(email: string) {
  await applies(email)
  const runner = runOutbox({
    pool,
    deliver: deliverMessage({ ...deps, mailer: dying }),
    onError: () => undefined,
  })
  await vi.waitFor(async () => expect((await messages(email))[0]?.error).toContain('killed'), {
    timeout: 10_000,
  })
  await runner.stop()
  const mail = await deps.db.prisma.mail.findFirstOrThrow({
    where: { recipient: email, kind: 'vendor-welcome' },
    select: { id: true, vendorId: true },
  })
  await pool.query("update outbox.message set due_at = now() where payload->>'to' = $1", [email])
  return mail
}

/** Every mail but the one that tells to wait. */
const welcomes = async (email: string) => (await mails(email)).filter((subject) => subject !== BOTH[1]).length

test('a mail of which the mail service has told news in the meantime has left, however late that is found', async () => {
  const email = 'delivered@example.com'
  const { id: mailId } = await takenYesterday(email)
  const news = readMailNews({
    type: 'email.delivered',
    data: { email_id: 're_1', tags: { souk_mail: mailId } },
  })
  assert(news, 'this matters')
  await deps.db.transaction((tx) => recordMailNews(tx, { news, at: new Date() }))
  await untilSettled(email, { now: () => new Date(Date.now() + 25 * 3600_000) })
  expect(await welcomes(email)).toBe(1)
  expect((await messages(email))[0]).toMatchObject({ dead: false })
  expect(await deps.db.prisma.mail.findUnique({ where: { id: mailId } })).toMatchObject({
    state: 'delivered',
    look: null,
  })
})

// Last, because the token for Shopify does not live as long as this waits.
test('a mail that may have left more than a day ago is not sent again by itself or by trying again, only as another mail', async () => {
  const email = 'maybe@example.com'
  const { id: mailId, vendorId: vendor } = await takenYesterday(email)
  await control.moveClock({ forwardS: 25 * 3600 })
  const clock = { now: () => new Date(Date.now() + 25 * 3600_000) }
  await untilSettled(email, clock)
  expect((await messages(email))[0]).toMatchObject({
    dead: true,
    error: expect.stringContaining('[mail-unsure]'),
  })
  await retryMessages(deps, { shop, actor, retry: { messageId: mailId } })
  await untilSettled(email, clock)
  expect(await welcomes(email)).toBe(1)
  expect(await deps.db.prisma.mail.findUnique({ where: { id: mailId } })).toMatchObject({ state: 'unknown' })

  assert(vendor, 'it is about a vendor')
  const again = () => sendMailAgain(deps, { shop, actor, vendorId: vendorId(vendor), mailId })
  expect(await again()).toEqual({ ok: true, value: undefined })
  await untilSettled(email, clock)
  expect(await welcomes(email)).toBe(2)
  expect((await messages(email)).filter(({ dead }) => dead)).toEqual([])
})
