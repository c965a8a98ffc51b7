import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { readHistory } from '@souk/audit'
import { assert, shopDomain, type VendorId, vendorId } from '@souk/kernel'
import { type BulkWhat, nameKey, nameLook, type VendorFilter } from '@souk/vendors'
import { expect, onTestFinished, test } from 'vitest'
import { changeInBulk } from '../deliver/change-in-bulk'
import { changeGroups } from '../groups/change-groups'
import { viewGroups } from '../groups/view-groups'
import { openMarketplace } from '../testing/open-marketplace'
import { startBulkChange } from './start-bulk-change'
import { viewBulkChanges } from './view-bulk-changes'

const { deps, shop, work, databaseUrl } = await openMarketplace()
const { prisma, pool } = deps.db
const actor = { kind: 'operator', shop, userId: '7' } as const
const elsewhere = shopDomain('elsewhere.myshopify.com')
await prisma.shop.create({ data: { domain: elsewhere, name: 'Elsewhere', installedAt: new Date() } })

/** Vendors whose names begin alike, so that a filter finds them and nobody else. */
async function vendors(word: string, count: number, options: { approved?: number; domain?: string } = {}) {
  const { approved = 0, domain = shop } = options
  const rows = await prisma.vendor.createManyAndReturn({
    data: Array.from({ length: count }, (_, n) => {
      const displayName = `${word} number ${n}`
      return {
        shopDomain: domain,
        displayName,
        nameKey: nameKey(displayName),
        nameLook: nameLook(displayName),
        handle: `${word}-${n}`.toLowerCase(),
        email: `${word}.${n}@example.com`.toLowerCase(),
        about: '',
        status: n < approved ? ('approved' as const) : ('applied' as const),
        appliedAt: new Date(),
      }
    }),
    select: { id: true },
  })
  return rows.map(({ id }) => vendorId(id))
}

const statuses = async (ids: VendorId[]) => {
  const rows = await prisma.vendor.groupBy({ by: ['status'], where: { id: { in: ids } }, _count: true })
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count]))
}

/** How many mails of a kind were written for each of these vendors. */
async function mailsOf(ids: VendorId[], template: string): Promise<number[]> {
  const { rows } = await pool.query<{ lane: string; mails: number }>(
    `select lane, count(*)::int as mails from outbox.message
     where kind = 'send-mail' and dedupe_key like '%' || $1 group by lane`,
    [`/${template}`],
  )
  return ids.map((id) => rows.find(({ lane }) => lane === `mail/vendor/${id}`)?.mails ?? 0)
}

async function report(id: string) {
  const viewed = await viewBulkChanges(deps, { shop, actor })
  assert(viewed.ok, 'an operator may look')
  return viewed.value.find((one) => one.id === id)
}

async function start(filter: VendorFilter) {
  const what = { do: 'approve' } as const
  const started = await startBulkChange(deps, { shop, actor, what, scope: { filter } })
  assert(started.ok, 'an operator may approve')
  return started.value
}

test('all who fit the filter are approved, each with one mail; who could not be is named with the reason', async () => {
  const ids = await vendors('Plentiful', 45, { approved: 3 })
  const { id, total } = await start({ search: 'plentiful' })
  expect(total).toBe(45)
  await work()
  expect(await statuses(ids)).toEqual({ approved: 45 })
  expect(await mailsOf(ids, 'vendor-approved')).toEqual(ids.map((_, n) => (n < 3 ? 0 : 1)))
  const ended = await report(id)
  expect(ended).toMatchObject({ total: 45, done: 42, refused: 3, finishedAt: expect.any(Date) })
  expect(ended?.refusals.map(({ displayName, reason }) => [displayName, reason])).toEqual(
    [0, 1, 2].map((n) => [`Plentiful number ${n}`, 'illegal-move']),
  )
  const [first] = ids.slice(3)
  assert(first, 'there are many')
  const history = await readHistory(pool, { shop, subject: `vendor:${first}` })
  expect(history).toMatchObject([{ action: 'vendor approved', actor: { kind: 'operator', userId: '7' } }])
})

test('who is rejected together gets the reason, each once; an empty selection is no change', async () => {
  const ids = await vendors('Turned Away', 3)
  const what = { do: 'reject', reason: 'We sell no kites.' } as const
  await startBulkChange(deps, { shop, actor, what, scope: { ids } })
  await work()
  expect(await statuses(ids)).toEqual({ rejected: 3 })
  const reasons = await prisma.vendor.findMany({ where: { id: { in: ids } }, select: { statusReason: true } })
  expect(reasons.map(({ statusReason }) => statusReason)).toEqual(ids.map(() => 'We sell no kites.'))
  expect(await mailsOf(ids, 'vendor-rejected')).toEqual([1, 1, 1])
  const nobody = { filter: { search: 'nobody is called this' } }
  expect(await startBulkChange(deps, { shop, actor, what, scope: nobody })).toEqual({
    ok: false,
    reason: 'nobody',
  })
})

test('who is suspended, reinstated and closed together is told once each time; who cannot be is named and stays as they are', async () => {
  const ids = await vendors('Moved', 5, { approved: 3 })
  const move = async (what: BulkWhat) => {
    const started = await startBulkChange(deps, { shop, actor, what, scope: { ids } })
    assert(started.ok, 'an operator may decide')
    await work()
    const ended = await report(started.value.id)
    return [ended?.done, ended?.refusals.map(({ displayName, reason }) => `${displayName}: ${reason}`)]
  }
  const cannot = (...numbers: number[]) => numbers.map((n) => `Moved number ${n}: illegal-move`)
  expect(await move({ do: 'suspend', reason: 'No deliveries.' })).toEqual([3, cannot(3, 4)])
  expect(await statuses(ids)).toEqual({ suspended: 3, applied: 2 })
  expect(await move({ do: 'reinstate' })).toEqual([3, cannot(3, 4)])
  expect(await statuses(ids)).toEqual({ approved: 3, applied: 2 })
  expect(await move({ do: 'close', reason: '' })).toEqual([5, []])
  expect(await move({ do: 'close', reason: 'Again.' })).toEqual([0, cannot(0, 1, 2, 3, 4)])
  expect(await statuses(ids)).toEqual({ closed: 5 })
  expect(await mailsOf(ids, 'vendor-suspended')).toEqual([1, 1, 1, 0, 0])
  expect(await mailsOf(ids, 'vendor-reinstated')).toEqual([1, 1, 1, 0, 0])
  expect(await mailsOf(ids, 'vendor-closed')).toEqual([1, 1, 1, 1, 1])
})

test('nobody is suspended without a reason', async () => {
  const ids = await vendors('Unexplained', 2, { approved: 2 })
  const what = { do: 'suspend', reason: ' ' } as const
  const started = await startBulkChange(deps, { shop, actor, what, scope: { ids } })
  assert(started.ok, 'an operator may decide')
  await work()
  expect(await statuses(ids)).toEqual({ approved: 2 })
  expect(await report(started.value.id)).toMatchObject({ done: 0, refused: 2 })
})

test("another shop's vendors are never among them, neither by id nor by filter; a stranger starts nothing", async () => {
  const theirs = await vendors('Foreigner', 2, { domain: elsewhere })
  const what = { do: 'approve' } as const
  expect(await startBulkChange(deps, { shop, actor, what, scope: { ids: theirs } })).toMatchObject({
    ok: false,
  })
  const byFilter = { filter: { search: 'foreigner' } }
  expect(await startBulkChange(deps, { shop, actor, what, scope: byFilter })).toMatchObject({ ok: false })
  const stranger = { ...actor, shop: elsewhere }
  expect(await startBulkChange(deps, { shop, actor: stranger, what, scope: { ids: theirs } })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect(await statuses(theirs)).toEqual({ applied: 2 })
})

test('workers that die in the middle, and two at once, do nothing twice and leave nobody out', async () => {
  const ids = await vendors('Survivor', 50)
  const { id } = await start({ search: 'survivor' })
  const message = {
    id: '00000000-0000-4000-8000-000000000001',
    token: '1',
    attempts: 1,
    shop,
    kind: 'bulk-change',
    lane: `bulk-change/${id}`,
    dedupeKey: `bulk-change/${id}/1`,
    payload: { id, turn: 1 },
  }
  /** A worker whose database goes away during its nth transaction, after that one did its work. */
  const dying = (nth: number) => {
    let transactions = 0
    const db: typeof deps.db = {
      ...deps.db,
      transaction: (run, options) =>
        deps.db.transaction(async (tx) => {
          const value = await run(tx)
          transactions += 1
          if (transactions === nth) throw new Error('killed')
          return value
        }, options),
    }
    return changeInBulk({ ...deps, db }, message, new AbortController().signal)
  }
  await expect(dying(1)).rejects.toThrow('killed')
  expect(await statuses(ids)).toEqual({ applied: 50 })
  await expect(dying(3)).rejects.toThrow('killed')
  expect(await statuses(ids)).toEqual({ approved: 40, applied: 10 })
  // Two that both believe they have the lease; neither has, so neither can end the message.
  const both = await Promise.allSettled([dying(99), dying(99)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await work()
  expect(await statuses(ids)).toEqual({ approved: 50 })
  expect(await mailsOf(ids, 'vendor-approved')).toEqual(ids.map(() => 1))
  expect(await report(id)).toMatchObject({ done: 50, refused: 0, finishedAt: expect.any(Date) })
})

test('a worker process that is killed in the middle of a change leaves nothing half done, and another goes on with it', async () => {
  const ids = await vendors('Killed', 25)
  const { id } = await start({ search: 'killed' })
  const script = fileURLToPath(new URL('crashing-worker.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const { approved = 0, applied = 0 } = await statuses(ids)
  expect([approved > 0, applied > 0, approved + applied]).toEqual([true, true, 25])
  expect(await report(id)).toMatchObject({ done: approved, refused: 0, finishedAt: null })
  const told = await mailsOf(ids, 'vendor-approved')
  expect(told.filter((count) => count === 1)).toHaveLength(approved)
  expect(told.filter((count) => count === 0)).toHaveLength(applied)
  await work()
  expect(await statuses(ids)).toEqual({ approved: 25 })
  expect(await mailsOf(ids, 'vendor-approved')).toEqual(ids.map(() => 1))
  expect(await report(id)).toMatchObject({ done: 25, refused: 0, finishedAt: expect.any(Date) })
})

test('groups: vendors are put into one together, twice is once, and taken out again; a deleted group leaves them alone', async () => {
  const ids = await vendors('Grouped', 4)
  const made = await changeGroups(deps, { shop, actor, change: 'add', name: 'Makers', colour: 'blue' })
  expect(made).toMatchObject({ ok: true })
  expect(await changeGroups(deps, { shop, actor, change: 'add', name: ' MAKERS!', colour: null })).toEqual({
    ok: false,
    reason: 'name-taken',
  })
  const groups = async () => {
    const viewed = await viewGroups(deps, { shop, actor })
    return viewed.ok ? viewed.value : []
  }
  const [group] = await groups()
  assert(group, 'a group was made')
  const join = { do: 'join-group', groupId: group.id } as const
  await startBulkChange(deps, { shop, actor, what: join, scope: { ids } })
  await startBulkChange(deps, { shop, actor, what: join, scope: { filter: { search: 'grouped' } } })
  await work()
  expect(await groups()).toEqual([{ ...group, members: 4 }])
  const leave = { do: 'leave-group', groupId: group.id } as const
  await startBulkChange(deps, { shop, actor, what: leave, scope: { filter: { groupId: group.id } } })
  await work()
  expect(await groups()).toEqual([{ ...group, members: 0 }])
  const stranger = { kind: 'operator', shop: elsewhere, userId: '7' } as const
  const theirs = { shop: elsewhere, actor: stranger }
  expect(await changeGroups(deps, { ...theirs, change: 'delete', id: group.id })).toEqual({
    ok: false,
    reason: 'not-found',
  })
  const joinOurs = { change: 'join', id: group.id } as const
  for (const vendorId of ids.slice(0, 1))
    expect(await changeGroups(deps, { ...theirs, ...joinOurs, vendorId })).toMatchObject({ ok: false })
  expect(await changeGroups(deps, { shop, actor, change: 'delete', id: group.id })).toMatchObject({
    ok: true,
  })
  expect(await groups()).toEqual([])
  expect(await statuses(ids)).toEqual({ applied: 4 })
})
