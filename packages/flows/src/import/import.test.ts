import { readHistory } from '@souk/audit'
import { assert, customerId, shopDomain, vendorId } from '@souk/kernel'
import { judgeRows, nameKey, nameLook, publishTerms, vendorHandle } from '@souk/vendors'
import { expect, test, vi } from 'vitest'
import { startBulkChange } from '../bulk/start-bulk-change'
import { remindVendors } from '../checklist/remind-vendors'
import { changeGroups } from '../groups/change-groups'
import { acceptInvitation } from '../team/accept-invitation'
import { claimVendor } from '../team/claim-vendor'
import { inviteOwner } from '../team/invite-owner'
import { viewInvitation } from '../team/view-team'
import { openMarketplace } from '../testing/open-marketplace'
import { retryMessages } from '../unsent/retry-messages'
import { viewVendor } from '../view-vendor'
import { checkImport } from './check-import'
import { clearOldImports } from './clear-old-imports'
import { reportImport } from './report-import'
import { discardImport, startImport } from './start-import'
import { viewImport, viewImports } from './view-import'

const { deps, shop, work, metaobjects, mails, lastMail } = await openMarketplace()
const { prisma, pool } = deps.db
const actor = { kind: 'operator', shop, userId: '7' } as const
const elsewhere = shopDomain('elsewhere.myshopify.com')
await prisma.shop.create({ data: { domain: elsewhere, name: 'Elsewhere', installedAt: new Date() } })
const stranger = { ...actor, shop: elsewhere }

async function* bytes(text: string) {
  yield new TextEncoder().encode(text)
}

async function check(text: string) {
  const checked = await checkImport(deps, { shop, actor, filename: 'vendors.csv', file: bytes(text) })
  assert(checked.ok, 'the file can be read')
  return checked.value.id
}

async function view(id: string) {
  const viewed = await viewImport(deps, { shop, actor, id, filter: null, page: 1 })
  assert(viewed.ok, 'the import is there')
  return viewed.value
}

const start = (id: string, chosen: { withLookAlikes?: boolean; inviting?: boolean } = {}) =>
  startImport(deps, { shop, actor, id, withLookAlikes: false, inviting: false, ...chosen })

const vendor = (displayName: string, email: string) =>
  prisma.vendor.create({
    data: {
      shopDomain: shop,
      displayName,
      nameKey: nameKey(displayName),
      nameLook: nameLook(displayName),
      handle: vendorHandle(displayName),
      email,
      about: '',
      appliedAt: new Date(),
    },
  })

const find = (displayName: string) =>
  prisma.vendor.findFirst({
    where: { shopDomain: shop, displayName },
    include: { details: true, groups: { include: { group: true } }, members: true, agreements: true },
  })

const tokenIn = (html: string | null | undefined) => /token=([\w-]+)/.exec(html ?? '')?.[1] ?? ''

async function tokenSentTo(email: string): Promise<string> {
  const mail = await lastMail(email)
  return tokenIn(mail?.html)
}

const count = async (query: string) => (await pool.query<{ n: number }>(query)).rows[0]?.n ?? 0

test('a dry run says of every line what would happen, and makes no vendor, message or group', async () => {
  await vendor('Pawsome Toys', 'paws@example.com')
  const vendors = await prisma.vendor.count()
  const messages = await count('select count(*)::int as n from outbox.message')
  const id = await check(
    [
      'Name;E-mail;Status;Shoe size',
      'Fresh Bakery;fresh@example.com;approved;42',
      'PAWSOME‑TOYS;other@example.com;;',
      'Nobody Knows;PAWS@example.com;;',
      'Pаwsome Toys;cyrillic@example.com;;',
      'fresh  bakery;again@example.com;;',
      'Second Name;Fresh@Example.com;;',
      'Fresh Bаkery;look@example.com;;',
      'Broken;not an address;;',
      ';nameless@example.com;rejected;',
    ].join('\n'),
  )
  const seen = await view(id)
  expect(seen.import).toMatchObject({
    filename: 'vendors.csv',
    unknownColumns: ['Shoe size'],
    ...{ total: 9, toCreate: 1, lookAlikes: 2, already: 2, duplicates: 2, wrong: 2 },
    startedAt: null,
  })
  const pawsome = expect.objectContaining({ displayName: 'Pawsome Toys' })
  expect(seen.rows).toMatchObject([
    { line: 2, verdict: 'create', problems: [], vendor: null },
    { line: 3, verdict: 'already', because: 'name', vendor: pawsome },
    { line: 4, verdict: 'already', because: 'email', vendor: pawsome },
    { line: 5, verdict: 'look-alike', because: 'look', vendor: pawsome },
    { line: 6, verdict: 'duplicate', because: 'name', otherLine: 2 },
    { line: 7, verdict: 'duplicate', because: 'email', otherLine: 2 },
    { line: 8, verdict: 'look-alike', because: 'look', otherLine: 2 },
    { line: 9, verdict: 'wrong', problems: [{ column: 'email', is: 'wrong' }] },
    {
      line: 10,
      verdict: 'wrong',
      problems: [
        { column: 'name', is: 'missing' },
        { column: 'status', is: 'wrong' },
      ],
    },
  ])
  expect(await prisma.vendor.count()).toBe(vendors)
  expect(await count('select count(*)::int as n from outbox.message')).toBe(messages)
  const shown = async (filter: 'create' | 'look-alike' | 'skipped' | 'wrong') => {
    const viewed = await viewImport(deps, { shop, actor, id, filter, page: 1 })
    return viewed.ok ? viewed.value.rows.map(({ line }) => line) : null
  }
  expect(await shown('create')).toEqual([2])
  expect(await shown('look-alike')).toEqual([5, 8])
  expect(await shown('skipped')).toEqual([3, 4, 6, 7])
  expect(await shown('wrong')).toEqual([9, 10])
  expect(await discardImport(deps, { shop, actor, id })).toEqual({ ok: true, value: undefined })
  expect(await prisma.vendorImportRow.count({ where: { importId: id } })).toBe(0)
})

test('a file that breaks off in the middle leaves nothing behind', async () => {
  const lines = Array.from({ length: 600 }, (_, n) => `Broken Off ${n},broken-${n}@example.com\n`)
  const file = bytes(`Name,E-mail\n${lines.join('')}"never closed`)
  const checked = await checkImport(deps, { shop, actor, filename: 'x.csv', file })
  expect(checked).toEqual({ ok: false, reason: { fault: 'malformed', line: expect.any(Number) } })
  expect(await count('select count(*)::int as n from vendor_import_row')).toBe(0)
  expect(await prisma.vendorImport.count()).toBe(0)
})

test('an import makes each vendor once with all the file says, and one metaobject; look-alikes only where chosen', async () => {
  await changeGroups(deps, { shop, actor, change: 'add', name: 'Makers', colour: null })
  const id = await check(
    [
      'Name,E-mail,Status,Groups,Country,Language,Website',
      'Whole Vendor,whole@example.com,approved,Makers,Portugal,de,whole.example.com',
      'Plain Vendor,plain@example.com,,,,,',
      'Whоle Vendor,look@example.com,,,,,',
    ].join('\r\n'),
  )
  expect(await start(id)).toEqual({ ok: true, value: undefined })
  // Asked twice, it is started once.
  expect(await start(id, { withLookAlikes: true })).toEqual({ ok: true, value: undefined })
  await work()
  expect((await view(id)).import).toMatchObject({ created: 2, refused: 0, finishedAt: expect.any(Date) })
  expect(await find('Whole Vendor')).toMatchObject({
    status: 'approved',
    language: 'de',
    website: 'https://whole.example.com/',
    metaobjectId: expect.stringMatching(/^gid:/),
    details: { country: 'PT' },
    groups: [{ group: { name: 'Makers' } }],
    members: [],
  })
  expect(await find('Plain Vendor')).toMatchObject({ status: 'applied', language: null, groups: [] })
  expect(await find('Whоle Vendor')).toBeNull()
  expect(await metaobjects('whole-vendor')).toMatchObject([{ status: 'approved', published: 'ACTIVE' }])
  expect(await mails('whole@example.com')).toEqual([])
  const whole = await find('Whole Vendor')
  const history = await readHistory(pool, { shop, subject: `vendor:${whole?.id}` })
  expect(history).toMatchObject([
    { action: 'vendor imported', actor: { kind: 'operator', userId: '7' }, detail: { import: id } },
  ])
  // The same file once more makes nobody twice.
  const again = await check('Name,E-mail\nWhole Vendor,whole@example.com\nWhоle Vendor,look@example.com\n')
  expect((await view(again)).import).toMatchObject({ already: 1, lookAlikes: 1 })
  expect(await start(again)).toEqual({ ok: false, reason: 'nothing' })
  expect(await start(again, { withLookAlikes: true })).toMatchObject({ ok: true })
  await work()
  expect(await find('Whоle Vendor')).toMatchObject({ status: 'applied' })
})

test('who registers between the check and the import is not imported; a checklist that comes first keeps vendors under review', async () => {
  const id = await check(
    [
      'Name,E-mail,Status',
      'Quick Register,quick@example.com,approved',
      'Same Address,same@example.com,approved',
      'Kept Back,kept@example.com,approved',
    ].join('\n'),
  )
  await vendor('quick register', 'somebody@example.com')
  await vendor('Other Name', 'SAME@example.com')
  await prisma.checklistRules.create({
    data: { shopDomain: shop, approvalNeedsAll: true, reminderDays: [3], version: 1, updatedAt: new Date() },
  })
  const requirement = await prisma.requirement.create({
    data: {
      shopDomain: shop,
      kind: 'document',
      asked: 'application',
      required: true,
      expires: false,
      position: 1,
      version: 1,
      createdAt: new Date(),
      editions: { create: { version: 1, title: 'Insurance', help: '' } },
    },
  })
  await start(id)
  await work()
  const seen = await view(id)
  expect(seen.import).toMatchObject({ created: 1, refused: 2 })
  expect(seen.rows).toMatchObject([
    { outcome: 'already', because: 'name', vendor: { displayName: 'quick register' } },
    { outcome: 'already', because: 'email', vendor: { displayName: 'Other Name' } },
    { outcome: 'kept-back', vendor: { displayName: 'Kept Back' } },
  ])
  expect(await find('Kept Back')).toMatchObject({ status: 'applied' })
  // Nobody could send what is missing before somebody has taken the vendor over.
  const later = new Date(Date.now() + 20 * 24 * 60 * 60_000)
  await remindVendors({ ...deps, clock: { now: () => later } })
  await work()
  expect(await mails('kept@example.com')).toEqual([])
  await prisma.requirement.update({ where: { id: requirement.id }, data: { archivedAt: new Date() } })
})

test('each new vendor is offered to its owner by one mail, in the vendor’s language; the link makes one owner, who has agreed', async () => {
  await deps.db.transaction((tx) => publishTerms(tx, { shop, text: 'Be kind.', at: new Date() }))
  const id = await check('Name,E-mail,Language\nClaimed Shop,claimed@example.com,fr\n')
  await start(id, { inviting: true })
  await work()
  expect(await mails('claimed@example.com')).toEqual(['Claimed Shop vous attend sur Aurora Market'])
  const token = await tokenSentTo('claimed@example.com')
  const [owner, second] = [customerId('6001'), customerId('6002')]
  const details = { name: 'Ana', email: 'ana@example.com' }
  expect(await viewInvitation(deps, { shop, token, customerId: owner })).toMatchObject({
    vendorName: 'Claimed Shop',
    role: 'owner',
    invitedBy: null,
    terms: { version: 1, text: 'Be kind.' },
  })
  const refused = { ok: false, reason: 'no-such-invitation' }
  // Not by the way of colleagues, which asks for no agreement, nor in another shop.
  expect(await acceptInvitation(deps, { shop, customerId: owner, token, details })).toEqual(refused)
  const claim = { shop, customerId: owner, token, details, seenTerms: 1 }
  expect(await claimVendor(deps, { ...claim, shop: elsewhere, seenTerms: null })).toEqual(refused)
  expect(await claimVendor(deps, { ...claim, seenTerms: null })).toEqual({
    ok: false,
    reason: 'terms-changed',
  })
  const both = await Promise.all([
    claimVendor(deps, claim),
    claimVendor(deps, { ...claim, customerId: second }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await find('Claimed Shop')).toMatchObject({
    members: [{ role: 'owner', name: 'Ana', email: 'ana@example.com', language: 'fr' }],
    agreements: [{ termsVersion: 1 }],
  })
  expect(await claimVendor(deps, { ...claim, customerId: second })).toEqual(refused)
  const claimed = await find('Claimed Shop')
  assert(claimed, 'it was imported')
  const history = await readHistory(pool, { shop, subject: `vendor:${claimed.id}` })
  expect(history.map(({ action }) => action)).toEqual(['vendor imported', 'owner invited', 'vendor claimed'])
})

test('invitations put off are sent later, one each, to whoever has none; sent again, the link before opens nothing', async () => {
  const id = await check('Name,E-mail\nLater One,later1@example.com\nLater Two,later2@example.com\n')
  await start(id)
  await work()
  const one = await find('Later One')
  assert(one, 'it was imported')
  const ofVendor = { shop, actor, vendorId: (await ownView(one.id)).vendor.id }
  expect((await ownView(one.id)).claim).toBeNull()
  expect((await view(id)).notInvited).toBe(2)
  expect(await inviteOwner(deps, ofVendor)).toEqual({ ok: true, value: undefined })
  expect(await inviteOwner(deps, ofVendor)).toEqual({ ok: false, reason: 'too-often' })
  await work()
  const first = await tokenSentTo('later1@example.com')
  expect((await view(id)).notInvited).toBe(1)
  const what = { do: 'invite-owner' } as const
  await startBulkChange(deps, { shop, actor, what, scope: { importId: id } })
  await work()
  expect(await mails('later1@example.com')).toHaveLength(1)
  expect(await mails('later2@example.com')).toEqual(['Later Two is ready for you on Aurora Market'])
  expect((await view(id)).notInvited).toBe(0)
  expect(await startBulkChange(deps, { shop, actor, what, scope: { importId: id } })).toMatchObject({
    reason: 'nobody',
  })
  const later = new Date(Date.now() + 2 * 60_000)
  expect(await inviteOwner({ ...deps, clock: { now: () => later } }, ofVendor)).toMatchObject({ ok: true })
  await work()
  expect(await mails('later1@example.com')).toHaveLength(2)
  expect((await ownView(one.id)).claim).toMatchObject({ email: 'later1@example.com', sentAt: later })
  const asked = { shop, customerId: null }
  expect(await viewInvitation(deps, { ...asked, token: first })).toBeNull()
  const second = await tokenSentTo('later1@example.com')
  expect(await viewInvitation(deps, { ...asked, token: second })).toMatchObject({ role: 'owner' })
})

async function ownView(id: string) {
  const viewed = await viewVendor(deps, { shop, actor, vendorId: vendorId(id), historyPage: 1 })
  assert(viewed.ok, 'the vendor is there')
  return viewed.value
}

test('the report has a line for every line, with what became of it', async () => {
  const id = await check('Name,E-mail\nReported,reported@example.com\nReported,twice@example.com\nX,\n')
  await start(id)
  await work()
  const reported = await reportImport(deps, { shop, actor, id })
  assert(reported.ok, 'an operator may')
  const lines: unknown[] = []
  for await (const line of reported.value) lines.push(line)
  expect(lines).toMatchObject([
    { line: 2, outcome: 'created', vendor: { displayName: 'Reported' } },
    { line: 3, verdict: 'duplicate', outcome: null, otherLine: 2 },
    { line: 4, verdict: 'wrong', outcome: null },
  ])
})

test('another shop neither sees an import nor starts it, and that it was asked for is on record', async () => {
  const id = await check('Name,E-mail\nOurs Alone,ours@example.com\n')
  const asked = { shop: elsewhere, actor: stranger, id }
  const notFound = { ok: false, reason: 'not-found' }
  expect(await viewImport(deps, { ...asked, filter: null, page: 1 })).toEqual(notFound)
  expect(await startImport(deps, { ...asked, withLookAlikes: true, inviting: true })).toEqual(notFound)
  expect(await reportImport(deps, asked)).toEqual(notFound)
  expect(await discardImport(deps, asked)).toEqual(notFound)
  const whole = { actor: stranger, what: { do: 'invite-owner' }, scope: { importId: id } } as const
  expect(await startBulkChange(deps, { shop: elsewhere, ...whole })).toEqual(notFound)
  const history = await readHistory(pool, { shop: elsewhere, subject: `import:${id}` })
  expect(history.map(({ action }) => action)).toEqual(Array(5).fill('unknown import asked for'))
  expect(await viewImports(deps, { shop, actor: stranger })).toEqual({ ok: false, reason: 'not-allowed' })
  expect((await view(id)).import.startedAt).toBeNull()
})

test('ten thousand lines are judged in a moment, also where the database has only seen small files before', async () => {
  await check('Name,E-mail\nSmall File,small-file@example.com\n')
  await pool.query('analyze vendor_import_row')
  const { id } = await prisma.vendorImport.create({
    data: { shopDomain: shop, operatorId: '7', filename: 'large.csv', uploadedAt: new Date() },
  })
  await pool.query(
    `insert into vendor_import_row (import_id, line, cells, name_key, name_look, handle, email, verdict)
     select $1, n, '{}', 'large' || n, 'large' || n, 'large-' || n, 'large-' || n || '@example.com', 'create'
     from generate_series(2, 10001) n`,
    [id],
  )
  await deps.db.transaction(
    async (tx) => {
      await tx.query("set local statement_timeout = '10s'")
      await judgeRows(tx, { shop, id, at: new Date() })
    },
    { timeoutMs: 60_000 },
  )
  expect((await view(id)).import).toMatchObject({ total: 10_000, toCreate: 10_000 })
}, 60_000)

test('two operators who start one import at the same moment both hear that it has started, and it is started once', async () => {
  const id = await check('Name,E-mail\nBoth Start,both-start@example.com\n')
  const gate = await pool.connect()
  await gate.query('begin; select 1 from shop for update')
  const both = Promise.all([start(id), start(id)])
  const waiting =
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
  await vi.waitFor(async () => assert((await pool.query(waiting)).rowCount === 2, 'both wait'), {
    timeout: 10_000,
  })
  await gate.query('rollback')
  gate.release()
  const heard = { ok: true, value: undefined }
  expect(await both).toEqual([heard, heard])
  await work()
  expect((await view(id)).import).toMatchObject({ created: 1, refused: 0 })
  const history = await readHistory(pool, { shop, subject: `vendor-import:${id}` })
  expect(history.filter(({ action }) => action === 'vendor import started')).toHaveLength(1)
})

test('one import of a shop at a time', async () => {
  const first = await check('Name,E-mail\nFirst File,first-file@example.com\n')
  const second = await check('Name,E-mail\nFirst File,first-file@example.com\n')
  expect(await start(first)).toMatchObject({ ok: true })
  expect(await start(second)).toEqual({ ok: false, reason: 'another' })
  await work()
  expect(await start(second)).toMatchObject({ ok: true })
  await work()
  expect((await view(second)).import).toMatchObject({ created: 0, refused: 1 })
  expect(await prisma.vendor.count({ where: { email: 'first-file@example.com' } })).toBe(1)
})

test('an import that Souk has stopped trying says so, and goes on when an operator has it tried again', async () => {
  const id = await check('Name,E-mail\nTried Again,tried-again@example.com\n')
  await start(id)
  await pool.query(
    `update outbox.message set due_at = null, dead_at = now(), last_error = 'Error: on purpose' where lane = $1`,
    [`vendor-import/${id}`],
  )
  expect(await view(id)).toMatchObject({ isStuck: true, import: { created: 0 } })
  await retryMessages(deps, { shop, actor, retry: 'all' })
  await work()
  expect(await view(id)).toMatchObject({ isStuck: false, import: { created: 1 } })
})

test('what a file said is deleted a month after its import, or a week after a check that led to none; the counts are kept', async () => {
  const rows = (id: string) => prisma.vendorImportRow.count({ where: { importId: id } })
  const done = await check('Name,E-mail\nOld Import,old-import@example.com\nX,\n')
  await start(done)
  await work()
  const at = (days: number) => ({ now: () => new Date(Date.now() + days * 24 * 60 * 60_000) })
  await clearOldImports({ ...deps, clock: at(29) })
  expect(await rows(done)).toBe(2)
  await clearOldImports({ ...deps, clock: at(31) })
  expect(await rows(done)).toBe(0)
  expect((await view(done)).import).toMatchObject({ total: 2, created: 1, clearedAt: expect.any(Date) })
  expect(await find('Old Import')).not.toBeNull()

  const checked = await check('Name,E-mail\nNever Started,never@example.com\n')
  await clearOldImports({ ...deps, clock: at(8) })
  expect(await rows(checked)).toBe(0)
  expect(await start(checked)).toEqual({ ok: false, reason: 'over' })

  const stopped = await check('Name,E-mail\nStopped Halfway,stopped@example.com\n')
  await start(stopped)
  await pool.query('update outbox.message set due_at = null, dead_at = now() where lane = $1', [
    `vendor-import/${stopped}`,
  ])
  const next = await check('Name,E-mail\nNext In Line,next@example.com\n')
  expect(await start(next)).toEqual({ ok: false, reason: 'another' })
  await clearOldImports({ ...deps, clock: at(31) })
  expect(await rows(stopped)).toBe(0)
  const later = await check('Name,E-mail\nNext In Line,next@example.com\n')
  expect(await start(later)).toMatchObject({ ok: true })
  await work()
})
