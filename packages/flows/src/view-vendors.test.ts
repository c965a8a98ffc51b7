import { openDb } from '@souk/db'
import { assert, shopDomain } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import {
  nameKey,
  nameLook,
  VENDOR_SORTS,
  VENDOR_STATUSES,
  type VendorCursor,
  type VendorFilter,
  type VendorOrder,
} from '@souk/vendors'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewVendors } from './view-vendors'

const { url } = await testDatabase()
const db = openDb({ url, connections: 5 })
afterAll(() => db.close())
const deps = { db }

const shop = shopDomain('ours.myshopify.com')
const theirs = shopDomain('theirs.myshopify.com')
const actor = { kind: 'operator', shop, userId: '1' } as const

const WORDS = [
  'Kiln',
  'Clay',
  'Łódź',
  'Élan',
  'Bee & Bark',
  '100%',
  '陶器',
  'مرحبا',
  'back\\slash',
  'snake_case',
]
const SEARCHES = [
  'k',
  'ki',
  'kiln',
  'CLAY',
  'lodz',
  'elan',
  '%',
  '0%',
  '_',
  '\\',
  '陶',
  '器',
  'حبا',
  'bee & b',
  'p1',
  'example',
  'none',
  "'",
]
const START = Date.UTC(2026, 0, 1)
const HOUR_MS = 3_600_000

/** Where mails bounce or were complained of: at vendors of their own, rare and many, and at a member's. */
const refuses = ({ handle, email }: { handle: string; email: string }) =>
  email.toLowerCase() === 'p7@other.com' || handle === MEMBER_OF
const MEMBER_OF = 'vendor-1234'

/** More than are looked at along an order before the search is turned around. */
const MANY = 2300

type Row = {
  shopDomain: string
  displayName: string
  nameKey: string
  nameLook: string
  handle: string
  email: string
  about: string
  status: (typeof VENDOR_STATUSES)[number]
  appliedAt: Date
  decidedAt: Date | null
}

/** Spread by arithmetic, so that every run has the same ones: several at one moment, some undecided, rare words. */
function row(shopDomain: string, n: number): Row {
  const word = n % 97 === 0 ? WORDS[(n / 97) % WORDS.length] : WORDS[(n * 7) % 2]
  const displayName = `${word} ${n}`
  return {
    shopDomain,
    displayName,
    nameKey: `${nameKey(displayName)}-${n}`,
    nameLook: nameLook(n % 211 === 0 ? 'double' : displayName),
    handle: `vendor-${n}`,
    email: `p${n % 50}@${n % 3 === 0 ? 'Example' : 'other'}.com`,
    about: '',
    status: VENDOR_STATUSES[(n * 3 + (n % 7)) % VENDOR_STATUSES.length] ?? 'applied',
    appliedAt: new Date(START + ((n * 37) % 900) * HOUR_MS),
    decidedAt: n % 4 === 0 ? null : new Date(START + ((n * 53) % 1300) * HOUR_MS + 1),
  }
}

let ours: (Row & { id: string; place: number })[] = []

beforeAll(async () => {
  for (const domain of [shop, theirs])
    await db.prisma.shop.create({ data: { domain, name: domain, installedAt: new Date(START) } })
  const stored = await db.prisma.vendor.createManyAndReturn({
    data: Array.from({ length: MANY }, (_, n) => row(shop, n)),
    select: { id: true, handle: true },
  })
  await db.prisma.vendor.createMany({ data: Array.from({ length: 30 }, (_, n) => row(theirs, n)) })
  const team = {
    shopDomain: shop,
    role: 'viewer',
    email: 'Away@Example.com',
    joinedAt: new Date(START),
  } as const
  for (const [customerId, handle] of [
    ['1', MEMBER_OF],
    ['2', 'vendor-1235'],
  ] as const) {
    const vendorId = stored.find((one) => one.handle === handle)?.id
    assert(vendorId, 'every vendor was stored')
    const email = handle === MEMBER_OF ? team.email : 'here@example.com'
    await db.prisma.vendorMember.create({ data: { ...team, email, customerId, vendorId } })
  }
  await db.prisma.mailRefusal.createMany({
    data: [
      { shopDomain: shop, address: 'p7@other.com', cause: 'bounced', since: new Date(START) },
      { shopDomain: shop, address: 'away@example.com', cause: 'complained', since: new Date(START) },
      { shopDomain: theirs, address: 'p8@other.com', cause: 'bounced', since: new Date(START) },
    ],
  })
  // The one thing that the oracle takes from the database: how it puts names of several scripts in order.
  const places = await db.prisma.$queryRaw<{ id: string; place: number }[]>`
    select id::text, dense_rank() over (order by search_text collate "und-x-icu")::int as place from vendor`
  const ids = new Map(stored.map(({ handle, id }) => [handle, id]))
  ours = Array.from({ length: MANY }, (_, n) => {
    const id = ids.get(`vendor-${n}`)
    const place = places.find((one) => one.id === id)?.place
    assert(id && place, 'every vendor was stored')
    return { ...row(shop, n), id, place }
  })
})

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ł', 'l')

/** The same question, answered by going through all of them. */
function naive({ filter, order }: { filter: VendorFilter; order: VendorOrder }): string[] {
  const looks = Map.groupBy(ours, ({ nameLook }) => nameLook)
  const { status, search, appliedFrom, appliedBefore, lookAlike, mailRefused } = filter
  const fitting = ours.filter(
    (one) =>
      (!status || one.status === status) &&
      (!search || plain(`${one.displayName} ${one.email}`).includes(plain(search))) &&
      (!appliedFrom || one.appliedAt >= appliedFrom) &&
      (!appliedBefore || one.appliedAt < appliedBefore) &&
      (!mailRefused || refuses(one)) &&
      (!lookAlike || (looks.get(one.nameLook)?.length ?? 0) > 1),
  )
  const value = (one: (typeof ours)[number]) => {
    if (order.by === 'applied') return one.appliedAt.getTime()
    if (order.by === 'decided') return one.decidedAt?.getTime() ?? Number.NEGATIVE_INFINITY
    return one.place
  }
  const sign = order.descending ? -1 : 1
  const compare = (a: (typeof ours)[number], b: (typeof ours)[number]) =>
    value(a) === value(b) ? (a.id < b.id ? -1 : 1) : value(a) < value(b) ? -1 : 1
  return fitting.sort((a, b) => sign * compare(a, b)).map(({ id }) => id)
}

const moment = fc.integer({ min: -10, max: 1000 }).map((hours) => new Date(START + hours * HOUR_MS))
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

const question = fc.record({
  filter: fc.record({
    status: optional(fc.constantFrom(...VENDOR_STATUSES)),
    search: optional(fc.constantFrom(...SEARCHES)),
    appliedFrom: optional(moment),
    appliedBefore: optional(moment),
    lookAlike: optional(fc.constant(true as const)),
    mailRefused: optional(fc.constant(true as const)),
  }),
  order: fc.record({ by: fc.constantFrom(...VENDOR_SORTS), descending: fc.boolean() }),
  pageSize: fc.constantFrom(7, 50, 400),
})

test('every filter in every order, page by page there and back, is what going through all vendors gives', async () => {
  await fc.assert(
    fc.asyncProperty(question, async ({ filter, order, pageSize }) => {
      const expected = naive({ filter, order })
      const view = async (cursor: VendorCursor | null) => {
        const viewed = await viewVendors(deps, { shop, actor, filter, order, cursor, pageSize })
        assert(viewed.ok, 'the operator may list vendors')
        return viewed.value
      }
      const idsOf = ({ vendors }: Awaited<ReturnType<typeof view>>) => vendors.map(({ id }) => id)
      const first = await view(null)
      const { count, orMore } = first.count
      expect(orMore ? expected.length >= count : expected.length === count).toBe(true)

      const pages = [first]
      while (pages.length < 6) {
        const next = pages.at(-1)?.next
        if (!next) break
        pages.push(await view(next))
      }
      const seen = pages.flatMap(idsOf)
      expect(seen).toEqual(expected.slice(0, seen.length))
      if (!pages.at(-1)?.next) expect(seen).toHaveLength(expected.length)
      for (const [index, page] of pages.entries()) {
        if (index === 0) expect(page.previous).toBeNull()
        else if (page.previous)
          expect(idsOf(await view(page.previous))).toEqual(
            seen.slice((index - 1) * pageSize, index * pageSize),
          )
      }
    }),
    { numRuns: 60 },
  )
})

test('a page goes on where it stopped, also when the vendor it stopped at has gone', async () => {
  const order = { by: 'name', descending: false } as const
  const question = { shop, actor, filter: { search: '100%' }, order, pageSize: 1 }
  const first = await viewVendors(deps, { ...question, cursor: null })
  assert(first.ok && first.value.next, 'there is a second page')
  const [gone] = first.value.vendors
  assert(gone, 'the first page has a vendor')
  const expected = naive(question)
  await db.prisma.vendor.delete({ where: { id: gone.id } })
  const second = await viewVendors(deps, { ...question, cursor: first.value.next })
  assert(second.ok, 'the operator may list vendors')
  expect(second.value.vendors.map(({ id }) => id)).toEqual(expected.slice(1, 2))
})

test('a vendor who is renamed is found by the new name and no longer by the old', async () => {
  const order = { by: 'applied', descending: true } as const
  const found = async (search: string) => {
    const viewed = await viewVendors(deps, {
      shop,
      actor,
      filter: { search },
      order,
      cursor: null,
      pageSize: 5,
    })
    return viewed.ok ? viewed.value.vendors.map(({ displayName }) => displayName) : []
  }
  await db.prisma.vendor.updateMany({
    where: { shopDomain: shop, handle: 'vendor-5' },
    data: { displayName: 'Qworple' },
  })
  expect(await found('worp')).toEqual(['Qworple'])
  await db.prisma.vendor.updateMany({
    where: { shopDomain: shop, handle: 'vendor-5' },
    data: { displayName: 'Renamed' },
  })
  expect(await found('worp')).toEqual([])
})

test('who is marked for a look-alike name or a refused mail is marked until the reason is gone', async () => {
  const order = { by: 'name', descending: false } as const
  const found = async (filter: VendorFilter) => {
    const viewed = await viewVendors(deps, {
      shop: theirs,
      actor: { ...actor, shop: theirs },
      filter,
      order,
      cursor: null,
      pageSize: 50,
    })
    return viewed.ok ? viewed.value.vendors.map(({ handle }) => handle).sort() : []
  }
  const vendor = (n: number) => ({ shopDomain_handle: { shopDomain: theirs, handle: `vendor-${n}` } })
  const look = (n: number, nameLook: string) =>
    db.prisma.vendor.update({ where: vendor(n), data: { nameLook } })
  const email = (n: number, address: string) =>
    db.prisma.vendor.update({ where: vendor(n), data: { email: address } })
  expect(await found({ lookAlike: true })).toEqual([])
  // At one moment, in two transactions: neither sees the other.
  await Promise.all([look(1, 'one'), look(2, 'one')])
  expect(await found({ lookAlike: true })).toEqual(['vendor-1', 'vendor-2'])
  await look(3, 'one')
  await Promise.all([look(1, 'other'), look(2, 'another')])
  expect(await found({ lookAlike: true })).toEqual([])
  await look(4, 'one')
  await db.prisma.vendor.delete({ where: vendor(4) })
  expect(await found({ lookAlike: true })).toEqual([])

  // Refused above, in this shop.
  expect(await found({ mailRefused: true })).toEqual(['vendor-8'])
  await email(5, 'P8@Other.com')
  await email(8, 'new@example.com')
  expect(await found({ mailRefused: true })).toEqual(['vendor-5'])
  const { id: vendorId } = await db.prisma.vendor.findUniqueOrThrow({ where: vendor(6) })
  const key = { shopDomain_customerId: { shopDomain: theirs, customerId: '3' } }
  const member = {
    ...key.shopDomain_customerId,
    vendorId,
    role: 'viewer',
    joinedAt: new Date(START),
  } as const
  await db.prisma.vendorMember.create({ data: { ...member, email: 'p8@OTHER.com' } })
  expect(await found({ mailRefused: true })).toEqual(['vendor-5', 'vendor-6'])
  await db.prisma.vendorMember.delete({ where: key })
  expect(await found({ mailRefused: true })).toEqual(['vendor-5'])
  await db.prisma.mailRefusal.deleteMany({ where: { shopDomain: theirs } })
  expect(await found({ mailRefused: true })).toEqual([])
})
