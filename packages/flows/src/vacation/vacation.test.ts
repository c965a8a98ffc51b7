import { readHistory } from '@souk/audit'
import { assert, customerId } from '@souk/kernel'
import { findVendor, findVendorOfCustomer, parseVacation } from '@souk/vendors'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { decideVendor } from '../decide-vendor'
import { registerVendor } from '../register-vendor'
import { openMarketplace } from '../testing/open-marketplace'
import { asSubject } from '../vendor-member'
import { beginAndEndVacations } from './begin-and-end-vacations'
import { takeVacation } from './take-vacation'

const { deps, shop, work, askShopify } = await openMarketplace()
const actor = { kind: 'operator', shop, userId: '7' } as const
const DAY_MS = 86_400_000
const day = (fromNow: number) => new Date(Date.now() + fromNow * DAY_MS).toISOString().slice(0, 10)
const after = (days: number) => {
  const now = new Date(Date.now() + days * DAY_MS)
  return { ...deps, clock: { now: () => now } }
}

let last = 3000
async function opened(displayName: string) {
  const customer = customerId(String(++last))
  const registered = await registerVendor(deps, {
    shop,
    customerId: customer,
    application: { displayName, email: 'away@example.com', about: '' },
    logo: null,
    seenTerms: null,
  })
  assert(registered.ok, 'the vendor is new')
  const { vendorId } = registered.value
  await decideVendor(deps, { shop, actor, vendorId, decision: { move: 'approve' } })
  const theirs = await findVendorOfCustomer(deps.db.prisma, { shop, customerId: customer })
  assert(theirs, 'they own it')
  return { vendorId, member: asSubject(theirs.member) }
}

const answer = z.object({
  data: z.object({
    metaobjects: z.object({
      nodes: z.array(
        z.object({
          handle: z.string(),
          on: z.object({ value: z.string().nullable() }).nullable(),
          until: z.object({ value: z.string().nullable() }).nullable(),
          note: z.object({ value: z.string().nullable() }).nullable(),
        }),
      ),
    }),
  }),
})

/** What the world is told. */
async function told(handle: string) {
  await work()
  const asked = await askShopify(`{ metaobjects(type: "$app:vendor", first: 250) { nodes { handle
    on: field(key: "on_vacation") { value } until: field(key: "vacation_until") { value } note: field(key: "vacation_note") { value } } } }`)
  const node = answer.parse(asked).data.metaobjects.nodes.find((one) => one.handle === handle)
  return { on: node?.on?.value, until: node?.until?.value || null, note: node?.note?.value || null }
}

test('a vacation that begins today is told to shoppers at once, and no longer once it is ended', async () => {
  const { vendorId, member } = await opened('Here Today')
  const vacation = { from: day(0), until: day(5), note: 'Back soon.' }
  expect(await takeVacation(deps, { actor: member, vacation })).toEqual({ ok: true, value: undefined })
  expect(await told('here-today')).toEqual({ on: 'true', until: day(5), note: 'Back soon.' })
  expect(await takeVacation(deps, { actor: member, vacation: null })).toMatchObject({ ok: true })
  expect(await told('here-today')).toEqual({ on: 'false', until: null, note: null })
  const history = await readHistory(deps.db.pool, { shop, subject: `vendor:${vendorId}` })
  expect(history.slice(-2)).toMatchObject([
    { action: 'vacation planned', detail: { from: day(0), until: day(5) } },
    { action: 'vacation taken back' },
  ])
})

test('a planned vacation begins and ends by itself, each told once however many processes look', async () => {
  const { vendorId, member } = await opened('Gone Later')
  await takeVacation(deps, { actor: member, vacation: { from: day(2), until: day(3), note: '' } })
  const turns = async () =>
    (await readHistory(deps.db.pool, { shop, subject: `vendor:${vendorId}` }))
      .map(({ action }) => action)
      .filter((action) => /begun|over/.test(action))
  await beginAndEndVacations(after(1))
  expect(await turns()).toEqual([])
  await Promise.all([beginAndEndVacations(after(2)), beginAndEndVacations(after(2))])
  await beginAndEndVacations(after(3))
  expect(await turns()).toEqual(['vacation begun'])
  await Promise.all([beginAndEndVacations(after(4)), beginAndEndVacations(after(4))])
  expect(await turns()).toEqual(['vacation begun', 'vacation over'])
  expect(await findVendor(deps.db.prisma, { shop, vendorId })).toMatchObject({ vacation: null })
})

test('a viewer takes no vacation for the vendor', async () => {
  const { vendorId, member } = await opened('Only Looking')
  await deps.db.prisma.vendorMember.updateMany({ where: { vendorId }, data: { role: 'viewer' } })
  const vacation = { from: day(0), until: day(1), note: '' }
  expect(await takeVacation(deps, { actor: member, vacation })).toEqual({ ok: false, reason: 'not-allowed' })
})

test.each([
  [{ from: '', until: '' }, ['from', 'until']],
  [{ from: '2026-12-24', until: '2026-12-23' }, ['until']],
  [{ from: '2026-02-30', until: '2026-12-24' }, ['from']],
  [{ from: '2026-11-01', until: '2026-11-23' }, ['until']],
  [{ from: '2026-12-01', until: '2028-12-01' }, ['until']],
  [{ from: '2026-12-01', until: '2026-12-01', note: 'x'.repeat(301) }, ['note']],
])('days that make no vacation are refused where they are wrong: %o', (fields, wrong) => {
  const parsed = parseVacation(fields, '2026-11-24')
  expect(parsed.ok ? [] : Object.keys(parsed.reason)).toEqual(wrong)
})
