import { customerId } from '@souk/kernel'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import {
  asOperatorOf,
  call,
  context,
  OURS,
  OWNER,
  ownerRow,
  prisma,
  type Route,
  routes,
  signed,
  THEIRS,
} from './testing/call-route'
import { asked, formsAmong } from './testing/watch-forms'

vi.mock('zod', async (importActual) => {
  const { watchedZod } = await import('./testing/watch-forms')
  return watchedZod(await importActual<typeof import('zod')>())
})

const { pool } = context.deps.db
const SECRET = 'somebody-else'

/** What a shop has for all of its vendors. Answers what it requires. */
async function shopWithAll(shop: string): Promise<string> {
  const at = new Date()
  const requirement = await prisma.requirement.create({
    data: {
      shopDomain: shop,
      kind: 'document',
      asked: 'approval',
      required: true,
      expires: false,
      position: 1,
      version: 1,
      createdAt: at,
      editions: { create: { version: 1, title: 'Insurance', help: '' } },
    },
  })
  await prisma.registrationQuestion.create({
    data: { shopDomain: shop, kind: 'text', label: 'Where?', help: '', required: false, position: 1 },
  })
  await prisma.commissionRule.create({
    data: { shopDomain: shop, version: 1, percentBps: 1, fixedMinor: 0, currency: 'EUR', inForceFrom: at },
  })
  return requirement.id
}

/** A vendor with something of everything that has an id. */
async function vendorWithAll(shop: string, name: string, customer: string, requirementId: string) {
  const vendor = await prisma.vendor.create({
    data: {
      shopDomain: shop,
      displayName: name,
      nameKey: name,
      nameLook: name,
      handle: name,
      email: `${name}@example.com`,
      about: '',
      appliedAt: new Date(),
      members: { create: { ...ownerRow(customer), shopDomain: shop } },
    },
  })
  const vendorId = vendor.id
  const at = new Date()
  await prisma.vendorInvitation.create({
    data: {
      shopDomain: shop,
      vendorId,
      email: `${name}2@example.com`,
      role: 'viewer',
      invitedBy: customer,
      tokenHash: name,
      sentAt: at,
      expiresAt: new Date(Date.now() + 1e8),
    },
  })
  await prisma.vendorNote.create({
    data: { vendorId, authorUserId: '1', text: SECRET, version: 1, writtenAt: at },
  })
  const file = await prisma.privateFile.create({
    data: {
      id: crypto.randomUUID(),
      shopDomain: shop,
      vendorId,
      filename: `${SECRET}.pdf`,
      mimeType: 'application/pdf',
      sizeBytes: 1,
      uploadedBy: customer,
      uploadedAt: at,
    },
  })
  await prisma.submission.create({
    data: {
      vendorId,
      requirementId,
      version: 1,
      fileId: file.id,
      submittedBy: customer,
      submittedAt: at,
    },
  })
  const list = { shopDomain: shop, name, nameKey: name }
  await prisma.vendorGroup.create({ data: { ...list, members: { create: { vendorId } } } })
  await prisma.vendorView.create({ data: { ...list, query: '' } })
  await prisma.bulkChange.create({
    data: {
      shopDomain: shop,
      operatorId: '1',
      what: { move: 'approve' },
      total: 1,
      startedAt: at,
      items: { create: { vendorId } },
    },
  })
  await prisma.vendorImport.create({
    data: {
      shopDomain: shop,
      operatorId: '1',
      filename: `${SECRET}.csv`,
      uploadedAt: at,
      checkedAt: at,
      total: 1,
      toCreate: 1,
      rows: {
        create: { line: 2, cells: { name: SECRET, email: `${name}3@example.com` }, verdict: 'create' },
      },
    },
  })
  await prisma.mailTest.create({ data: { id: crypto.randomUUID(), shopDomain: shop, sentAt: at } })
  await prisma.mail.create({
    data: {
      id: crypto.randomUUID(),
      shopDomain: shop,
      vendorId,
      kind: 'vendor-welcome',
      recipient: 'a@example.com',
      language: 'en',
      state: 'sent',
      stateAt: at,
      createdAt: at,
    },
  })
  await pool.query(
    `insert into outbox.message (shop, kind, lane, dedupe_key, payload, due_at, dead_at) values ($1, 'sync-vendor', 'vendor/' || $2, $2, '{}', null, now())`,
    [shop, vendorId],
  )
  return vendorId
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Every row there is, but for the audit's and what says how often a session was used. */
async function everything(): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'outbox', 'inbox') and table_type = 'BASE TABLE'
       and table_name not like '\\_prisma%' order by 1`,
  )
  const dumps: string[] = []
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
    dumps.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  return dumps
}

const auditLines = async () =>
  (await pool.query<{ n: number }>('select count(*)::int as n from audit.entry')).rows[0]?.n ?? 0

let ofOtherShop: string[] = []
let ofOtherVendor: string[] = []

beforeAll(async () => {
  const idsSince = (before: Set<string>, rows: string[]) => [
    ...new Set(
      rows
        .filter((row) => !before.has(row))
        .join('\n')
        .match(UUID) ?? [],
    ),
  ]
  const ourRequirement = await shopWithAll(OURS)
  const empty = new Set(await everything())
  await vendorWithAll(THEIRS, 'theirs', '90', await shopWithAll(THEIRS))
  const theirs = await everything()
  ofOtherShop = [...idsSince(empty, theirs), '90']
  await vendorWithAll(OURS, 'neighbour', '80', ourRequirement)
  const ours = await everything()
  // What the shop requires is required of every vendor.
  ofOtherVendor = [...idsSince(new Set(theirs), ours).filter((id) => id !== ourRequirement), '80']
  await vendorWithAll(OURS, 'own', OWNER, ourRequirement)
  // Whatever a first visit of staff writes is there before anything is compared.
  for (const route of routes.filter(({ method, path }) => method === 'GET' && path === '/app'))
    await call(route, { headers: asOperatorOf(OURS) })
})

test('there is something of everything that has an id', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'`,
  )
  for (const { name } of rows) {
    const { rows: some } = await pool.query(`select 1 from public."${name}" limit 1`)
    expect(some, `no row of ${name}: add one to vendorWithAll`).toHaveLength(1)
  }
})

/** As who a route is called, and whose ids are none of theirs. */
const callers = (route: Route) =>
  route.area === 'operator'
    ? { headers: asOperatorOf(OURS), query: '', foreign: () => ofOtherShop }
    : { headers: {}, query: signed({}), foreign: () => [...ofOtherShop, ...ofOtherVendor] }

function form(fields: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('csrf', context.csrf.issue({ shop: OURS, customerId: customerId(OWNER) }))
  return body
}

/** Calls, and says what is wrong with the answer. */
async function faults(what: string, ask: () => ReturnType<typeof call>): Promise<string[]> {
  const [before, lines] = [await everything(), await auditLines()]
  const answer = await ask()
  const said = JSON.stringify(answer.value ?? null)
  const status = statusOf(answer)
  return [
    ...(status < 400 && !/"ok":false/.test(said)
      ? [`${what}: answered ${status} ${said.slice(0, 200)}`]
      : []),
    ...(said.includes(SECRET) ? [`${what}: tells what is not theirs`] : []),
    ...((await everything()).join('\n') === before.join('\n') ? [] : [`${what}: changed something`]),
    ...((await auditLines()) > lines ? [] : [`${what}: is not on record`]),
  ]
}

function statusOf({ status, value }: Awaited<ReturnType<typeof call>>): number {
  const init: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'init') : null
  const said: unknown = typeof init === 'object' && init !== null ? Reflect.get(init, 'status') : null
  return typeof said === 'number' ? said : status
}

const guarded = routes.filter(({ area }) => area !== 'public')

/** The forms that a route takes, as it says itself when it is sent an empty one. */
async function formsOf(route: Route) {
  const { headers, query } = callers(route)
  asked.clear()
  await call(route, { headers, query, body: form({}) })
  return formsAmong(asked)
}

/** Parts of an address beside its ids, so that an id is all that is wrong with it. */
const OTHER_PARTS = { kind: 'logo' }

/** A part of an address that is no id has another name. */
const hasId = ({ path }: Route) => /:(id|\w+Id)\b/.test(path)

describe.each(guarded.filter(hasId))('$route', (route) => {
  test('is not found under an id of another shop or vendor; nothing changes, and it is on record', async () => {
    const { headers, query, foreign } = callers(route)
    const names = [...route.path.matchAll(/:(id|\w+Id)\b/g)].map(([, name = '']) => name)
    const filled = route.method === 'POST' ? (await formsOf(route)).map(({ fields }) => fields) : [{}]
    const found: string[] = []
    for (const id of foreign().filter((one) => one.includes('-')))
      for (const name of names)
        for (const fields of filled)
          found.push(
            ...(await faults(`${JSON.stringify(fields)} at ${name}=${id}`, () =>
              call(route, { headers, query, params: { ...OTHER_PARTS, [name]: id }, body: form(fields) }),
            )),
          )
    expect(found).toEqual([])
  })
})

let tried = 0

describe.each(guarded.filter(({ method }) => method === 'POST'))('$route', (route) => {
  test('takes no id of another shop or vendor in any field of its forms; nothing changes, and it is on record', async () => {
    const { headers, query, foreign } = callers(route)
    const found: string[] = []
    for (const { fields, ids } of await formsOf(route))
      for (const { name, takesId } of ids)
        for (const id of foreign().filter(takesId)) {
          tried += 1
          const body = form({ ...fields, [name]: id })
          const what = `${JSON.stringify(fields)} with ${name}=${id}`
          found.push(...(await faults(what, () => call(route, { headers, query, body }))))
        }
    expect(found).toEqual([])
  })
})

test('forms with ids were found and tried', () => {
  expect(tried).toBeGreaterThan(20)
})
