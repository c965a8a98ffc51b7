import { randomUUID } from 'node:crypto'
import { inboxStats, openReceiver, runInbox } from '@souk/inbox'
import { assert, customerId } from '@souk/kernel'
import { findRefusal, readMailNews, recordMailNews } from '@souk/notifications'
import { expect, test, vi } from 'vitest'
import { decideVendor } from '../decide-vendor'
import { registerVendor } from '../register-vendor'
import { openMarketplace } from '../testing/open-marketplace'
import { handleInboxEvent } from './handle-inbox-event'

const { deps, shop, work, mails, databaseUrl } = await openMarketplace()
const { prisma, pool } = deps.db
const actor = { kind: 'operator', shop, userId: '7' } as const

let lastCustomer = 700

async function applied(email: string) {
  const result = await registerVendor(deps, {
    shop,
    customerId: customerId(String(++lastCustomer)),
    application: { displayName: `Shop ${lastCustomer}`, email, about: '' },
    logo: null,
    seenTerms: null,
  })
  if (!result.ok) throw new Error(result.reason)
  return result.value.vendorId
}

const mailsTo = (recipient: string) =>
  prisma.mail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } })

async function firstMail(recipient: string) {
  const [mail] = await mailsTo(recipient)
  assert(mail, 'a mail was sent')
  return mail
}

/** A webhook as Resend words it; without a tag, as for a mail that somebody else of the account has sent. */
const told = (
  type: string,
  { id, resendId }: { id?: string; resendId: string },
  details: Record<string, unknown> = {},
) => ({
  type: `email.${type}`,
  created_at: '2026-11-24T10:00:00.000Z',
  data: { email_id: resendId, ...(id && { tags: { souk_mail: id } }), ...details },
})

const HARD = { bounce: { type: 'Permanent', subType: 'General', message: 'There is no such user.' } }

/** Receives webhooks as the HTTP process does, in this order, and lets the worker work until nothing waits. */
async function arrive(bodies: unknown[], webhookId: () => string = randomUUID) {
  const receiver = await openReceiver({ connectionString: databaseUrl })
  for (const body of bodies)
    await receiver.receive({
      source: 'resend',
      shop: null,
      topic: 'email',
      webhookId: webhookId(),
      eventId: null,
      apiVersion: null,
      triggeredAt: new Date(),
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    })
  await receiver.close()
  // One at a time: the order of arrival is what is being tested.
  const runner = runInbox({ pool, handle: handleInboxEvent(deps), concurrency: 1, onError: () => undefined })
  await vi.waitFor(async () => assert((await inboxStats(pool)).waiting === 0, 'nothing waits'), {
    timeout: 20_000,
  })
  await runner.stop()
}

test('what was sent is kept with the service’s id of it, and what it says is not', async () => {
  await applied('sent@example.com')
  await work()
  const sent = await mailsTo('sent@example.com')
  expect(sent.map(({ kind }) => kind)).toEqual(['vendor-welcome', 'vendor-pending'])
  for (const mail of sent)
    expect(mail).toMatchObject({
      state: 'sent',
      look: null,
      sentAt: expect.any(Date),
      resendId: expect.any(String),
    })
})

/** Every order of these. */
function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, index) =>
    ordersOf([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  )
}

test('in whichever order the news come, and twice, what is furthest on stays', async () => {
  await applied('order@example.com')
  await work()
  const { id, resendId } = await firstMail('order@example.com')
  assert(resendId, 'it was sent')
  const after = async (types: string[]) => {
    await prisma.mail.update({ where: { id }, data: { state: 'sent' } })
    for (const type of [...types, ...types]) {
      const news = readMailNews(told(type, { id, resendId }, type === 'bounced' ? HARD : {}))
      assert(news, 'these matter')
      await deps.db.transaction((tx) => recordMailNews(tx, { news, at: new Date() }))
    }
    return (await firstMail('order@example.com')).state
  }
  for (const order of ordersOf(['sent', 'delivery_delayed', 'delivered']))
    expect(await after(order)).toBe('delivered')
  for (const order of ordersOf(['sent', 'delivered', 'bounced'])) expect(await after(order)).toBe('bounced')
  for (const order of ordersOf(['delivered', 'bounced', 'complained', 'delivery_delayed']))
    expect(await after(order)).toBe('complained')
})

test('a delivery that comes twice is worked on once', async () => {
  await applied('twice@example.com')
  await work()
  const { id, resendId } = await firstMail('twice@example.com')
  assert(resendId, 'it was sent')
  const body = told('delivered', { id, resendId })
  const before = await inboxStats(pool)
  await arrive([body, body, body], () => 'msg_same')
  expect((await inboxStats(pool)).processed).toBe(before.processed + 1)
})

test('news that are quicker than our own note of the sending are kept', async () => {
  await applied('quick@example.com')
  await work()
  const { id } = await firstMail('quick@example.com')
  await prisma.mail.update({ where: { id }, data: { state: 'queued', resendId: null } })
  await arrive([told('delivered', { id, resendId: 'quick-1' })])
  expect(await firstMail('quick@example.com')).toMatchObject({ state: 'delivered', resendId: 'quick-1' })
})

test('a mail is found by the service’s id when its tag was lost; another account’s mail changes nothing', async () => {
  await applied('tag@example.com')
  await work()
  const { resendId } = await firstMail('tag@example.com')
  assert(resendId, 'it was sent')
  await arrive([told('delivered', { resendId }), told('bounced', { resendId: randomUUID() }, HARD)])
  expect(await firstMail('tag@example.com')).toMatchObject({ state: 'delivered' })
})

test('after a hard bounce or a complaint only what has to be said is sent there; a complaint stays one', async () => {
  const address = 'Gone@Example.com'
  const vendorId = await applied(address)
  await work()
  const { id, resendId } = await firstMail(address)
  assert(resendId, 'it was sent')
  await arrive([told('bounced', { id, resendId }, HARD)])
  expect(await firstMail(address)).toMatchObject({ state: 'bounced', stateDetail: 'There is no such user.' })
  expect(await findRefusal(prisma, { shop, address: 'gone@example.com' })).toMatchObject({ cause: 'bounced' })
  await arrive([told('complained', { id, resendId }), told('bounced', { id, resendId }, HARD)])
  expect(await findRefusal(prisma, { shop, address })).toMatchObject({ cause: 'complained' })

  // The welcome of a second vendor is withheld; that the first is approved has to be said.
  await applied(address)
  await decideVendor(deps, { shop, actor, vendorId, decision: { move: 'approve' } })
  await work()
  const became = (await mailsTo(address)).map(({ kind, state }) => `${kind} ${state}`)
  expect(became.sort()).toEqual([
    'vendor-approved sent',
    'vendor-pending sent',
    'vendor-pending withheld',
    'vendor-welcome complained',
    'vendor-welcome withheld',
  ])
  expect(await mails(address)).toHaveLength(3)
})

test('a mailbox that is full for now is written to again', async () => {
  await applied('full@example.com')
  await work()
  const { id, resendId } = await firstMail('full@example.com')
  assert(resendId, 'it was sent')
  await arrive([
    told('bounced', { id, resendId }, { bounce: { type: 'Transient', message: 'Mailbox full' } }),
  ])
  expect(await firstMail('full@example.com')).toMatchObject({ state: 'bounced' })
  expect(await findRefusal(prisma, { shop, address: 'full@example.com' })).toBeNull()
})

test('opened, clicked and other news are done with; what is no JSON is kept as a dead letter', async () => {
  const before = await inboxStats(pool)
  await arrive([told('opened', { resendId: 'x' }), { type: 'domain.updated', data: {} }, [], 'no JSON'])
  const after = await inboxStats(pool)
  expect(after).toEqual({ waiting: 0, processed: before.processed + 3, dead: before.dead + 1 })
})
