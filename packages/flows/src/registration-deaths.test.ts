import { openDb } from '@souk/db'
import { assert, customerId } from '@souk/kernel'
import { MailError } from '@souk/notifications'
import { type OutboxMessage, runOutbox } from '@souk/outbox'
import { type AdminClient, ShopifyError } from '@souk/shopify'
import { checkImage, vendorHandle } from '@souk/vendors'
import fc from 'fast-check'
import { afterAll, expect, test, vi } from 'vitest'
import { deliverMessage } from './deliver/deliver-message'
import type { Deps } from './deps'
import { keepDraft } from './keep-draft'
import { registerVendor } from './register-vendor'
import { openMarketplace } from './testing/open-marketplace'

const { deps, shop, metaobjects, mails } = await openMarketplace()
const { prisma, pool } = deps.db

/** Nobody listens there, as when PostgreSQL is down. */
const gone = openDb({ url: 'postgresql://souk@127.0.0.1:1/souk', connections: 1 })
afterAll(() => gone.close())

const killed = () => new Error('killed')

type Break = (whole: Deps) => Deps

const shopifySays =
  (error: ShopifyError): Break =>
  (whole) => ({
    ...whole,
    admin: () => Promise.reject(error),
  })

const mailSays =
  (error: MailError): Break =>
  (whole) => ({
    ...whole,
    mailer: { send: () => Promise.reject(error) },
  })

/** Dies when Shopify has done what the nth request asked for, before anybody hears of it. */
const diesAfterRequest =
  (n: number): Break =>
  (whole) => ({
    ...whole,
    admin: async (...of) => {
      const client = await whole.admin(...of)
      let count = 0
      const request: AdminClient['request'] = async (...asked) => {
        const answer = await client.request(...asked)
        count += 1
        if (count === n) throw killed()
        return answer
      }
      return { ...client, request }
    },
  })

const BREAKS = {
  'the database is gone': (whole) => ({ ...whole, db: gone }),
  'dies before the transaction': (whole) => ({
    ...whole,
    db: { ...whole.db, transaction: () => Promise.reject(killed()) },
  }),
  'dies at the end of the transaction': (whole) => ({
    ...whole,
    db: {
      ...whole.db,
      transaction: (work) =>
        whole.db.transaction(async (tx) => {
          await work(tx)
          throw killed()
        }),
    },
  }),
  'dies after the transaction': (whole) => ({
    ...whole,
    db: {
      ...whole.db,
      transaction: async (work) => {
        await whole.db.transaction(work)
        throw killed()
      },
    },
  }),
  'Shopify says 500': shopifySays(new ShopifyError('unavailable', 'Shopify answered 500.')),
  'Shopify says THROTTLED': shopifySays(new ShopifyError('unavailable', 'Throttled')),
  'Shopify wants a token': shopifySays(new ShopifyError('unauthorised', 'Shopify answered 401.')),
  'dies after the first request': diesAfterRequest(1),
  'dies after the second request': diesAfterRequest(2),
  'dies after the third request': diesAfterRequest(3),
  'the mail service says 429': mailSays(new MailError('rate_limit_exceeded', true, 10)),
  'the mail service says 500': mailSays(new MailError('internal_server_error', true)),
  'dies after the mail': (whole) => ({
    ...whole,
    mailer: {
      send: async (...mail) => {
        await whole.mailer.send(...mail)
        throw killed()
      },
    },
  }),
} satisfies Record<string, Break>

/** By name, so that a counterexample can be read. */
const breaking = fc.constantFrom(...Object.entries(BREAKS).map(([name, broken]) => ({ name, broken })))

const png = checkImage(
  'logo',
  new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
)
if (!png.ok) throw new Error(png.reason)
const picture = png.value

const count = async (query: string) => (await pool.query<{ n: number }>(query)).rows[0]?.n ?? 0

/** Lets every message leave; each attempt meets the next break, until there are none left. Nobody waits for a backoff. */
async function workThrough(breaks: Break[]) {
  const ahead = [...breaks]
  const deliver = (message: OutboxMessage, signal: AbortSignal) => {
    const next = ahead.shift()
    return deliverMessage(next ? next(deps) : deps)(message, signal)
  }
  while ((await count('select count(due_at)::int as n from outbox.message')) > 0) {
    await pool.query('update outbox.message set due_at = now() where not claimed and due_at is not null')
    const runner = runOutbox({ pool, deliver, onError: () => undefined })
    await vi.waitFor(
      async () =>
        assert(
          (await count('select count(*)::int as n from outbox.message where claimed or due_at <= now()')) ===
            0,
          'nothing is due',
        ),
      { timeout: 20_000, interval: 10 },
    )
    await runner.stop()
  }
}

let last = 4000

const plan = fc.record({
  /** What happens to the first attempts to send the form. */
  sending: fc.array(breaking, { maxLength: 3 }),
  /** What happens to the first deliveries, in whatever order they come. */
  delivering: fc.array(breaking, { maxLength: 9 }),
  autoApproved: fc.boolean(),
  withImages: fc.boolean(),
})

test('wherever a registration dies and however often, trying again ends with one vendor, one metaobject, one mail of each kind', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ sending, delivering, autoApproved, withImages }) => {
      const id = ++last
      const [displayName, email] = [`Survivor ${id}`, `survivor-${id}@example.com`]
      const who = { shop, customerId: customerId(String(id)) }
      const autoApproval = { mode: autoApproved ? 'always' : 'never' }
      await prisma.marketplaceRules.upsert({
        where: { shopDomain: shop },
        create: { shopDomain: shop, autoApproval, version: 1, updatedAt: new Date() },
        update: { autoApproval },
      })
      await keepDraft(deps, { ...who, fields: { displayName } })
      const images = withImages ? { logo: picture, banner: picture } : { logo: null }
      const registration = {
        ...who,
        application: { displayName, email, legalName: 'Survivor AB' },
        ...images,
        seenTerms: null,
      }
      for (const { broken } of sending)
        await registerVendor(broken(deps), registration).catch(() => undefined)
      const sent = await registerVendor(deps, registration)
      expect(sent.ok || sent.reason).toSatisfy((said) => said === true || said === 'already-registered')

      await workThrough(delivering.map(({ broken }) => broken))

      const rows = await prisma.vendor.findMany({
        where: { email },
        include: { images: true, members: true, details: true },
      })
      expect(rows).toMatchObject([
        {
          displayName,
          status: autoApproved ? 'approved' : 'applied',
          metaobjectId: expect.stringMatching(/^gid:/),
          images: (withImages ? ['logo', 'banner'] : []).map((kind) => ({ kind, bytes: null })),
          members: [{ role: 'owner', customerId: who.customerId }],
          details: { legalName: 'Survivor AB' },
        },
      ])
      expect(await metaobjects(vendorHandle(displayName))).toMatchObject([
        {
          name: displayName,
          status: autoApproved ? 'approved' : 'applied',
          published: autoApproved ? 'ACTIVE' : 'DRAFT',
          logo: withImages ? expect.stringMatching(/^gid:/) : null,
        },
      ])
      expect((await mails(email)).toSorted()).toEqual(
        [
          'Welcome to Aurora Market',
          autoApproved ? 'You can now sell on Aurora Market' : 'Aurora Market is looking at your application',
        ].toSorted(),
      )
      expect(await prisma.applicationDraft.count({ where: { customerId: who.customerId } })).toBe(0)
      expect(await count('select count(*)::int as n from outbox.message where dead_at is not null')).toBe(0)
    }),
    { numRuns: 15, endOnFailure: true },
  )
}, 240_000)

test.each(Object.entries(BREAKS))(
  'one registration whose every step meets it at first: %s',
  async (_, broken) => {
    const id = ++last
    const email = `survivor-${id}@example.com`
    const who = { shop, customerId: customerId(String(id)) }
    const application = { displayName: `Survivor ${id}`, email, about: '' }
    const registration = { ...who, application, logo: picture, seenTerms: null }
    await registerVendor(broken(deps), registration).catch(() => undefined)
    await registerVendor(deps, registration)
    await workThrough([broken, broken, broken])
    expect(await prisma.vendor.count({ where: { email } })).toBe(1)
    expect(await metaobjects(vendorHandle(application.displayName))).toHaveLength(1)
    expect(await mails(email)).toHaveLength(2)
  },
)
