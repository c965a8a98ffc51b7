import { vendorHandle } from '@souk/vendors'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDeaths } from '../testing/deaths'
import { openMarketplace } from '../testing/open-marketplace'
import { checkImport } from './check-import'
import { startImport } from './start-import'

const { deps, shop, metaobjects, mails } = await openMarketplace()
const { prisma } = deps.db
const { BREAKS, breaking, workThrough, count } = openDeaths(deps)
const actor = { kind: 'operator', shop, userId: '7' } as const

async function* bytes(text: string) {
  yield new TextEncoder().encode(text)
}

const plan = fc.record({
  /** More than one batch, and less than two. */
  lines: fc.integer({ min: 1, max: 24 }),
  /** What happens to the first attempts to have the file checked, and to start the import. */
  checking: fc.array(breaking, { maxLength: 2 }),
  starting: fc.array(breaking, { maxLength: 2 }),
  /** What happens to the first deliveries: turns of the import, metaobjects and mails in whatever order they come. */
  delivering: fc.array(breaking, { maxLength: 12 }),
})

let last = 0

test('wherever an import dies and however often, trying again ends with one vendor, one metaobject and one invitation per line', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ lines, checking, starting, delivering }) => {
      const run = ++last
      const people = Array.from({ length: lines }, (_, n) => ({
        name: `Carried ${run} over ${n}`,
        email: `carried-${run}-${n}@example.com`,
      }))
      const text = `Name,E-mail\n${people.map(({ name, email }) => `${name},${email}\n`).join('')}`
      const sent = () => ({ shop, actor, filename: 'vendors.csv', file: bytes(text) })
      for (const { broken } of checking) await checkImport(broken(deps), sent()).catch(() => undefined)
      const checked = await checkImport(deps, sent())
      const id = checked.ok ? checked.value.id : ''
      const start = { shop, actor, id, withLookAlikes: true, inviting: true }
      for (const { broken } of starting) await startImport(broken(deps), start).catch(() => undefined)
      expect(await startImport(deps, start)).toEqual({ ok: true, value: undefined })
      await workThrough(delivering.map(({ broken }) => broken))

      const ended = await prisma.vendorImport.findUniqueOrThrow({ where: { id } })
      expect(ended).toMatchObject({ created: lines, refused: 0, finishedAt: expect.any(Date) })
      for (const { name, email } of people) {
        const rows = await prisma.vendor.findMany({ where: { email }, include: { invitations: true } })
        expect(rows).toMatchObject([{ displayName: name, invitations: [{ role: 'owner', issue: 1 }] }])
        expect(rows[0]?.metaobjectId).toMatch(/^gid:/)
        expect(await mails(email)).toEqual([`${name} is ready for you on Aurora Market`])
      }
      const [one] = people
      if (one) expect(await metaobjects(vendorHandle(one.name))).toHaveLength(1)
      expect(await count('select count(*)::int as n from outbox.message where dead_at is not null')).toBe(0)
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 240_000)

test.each(Object.entries(BREAKS))('an import whose every step meets it at first: %s', async (_, broken) => {
  const run = ++last
  const email = `carried-${run}@example.com`
  const file = () => bytes(`Name,E-mail\nCarried ${run},${email}\n`)
  await checkImport(broken(deps), { shop, actor, filename: 'a.csv', file: file() }).catch(() => undefined)
  const checked = await checkImport(deps, { shop, actor, filename: 'a.csv', file: file() })
  const id = checked.ok ? checked.value.id : ''
  const start = { shop, actor, id, withLookAlikes: true, inviting: true }
  await startImport(broken(deps), start).catch(() => undefined)
  await startImport(deps, start)
  await workThrough([broken, broken, broken, broken])
  expect(await prisma.vendor.count({ where: { email } })).toBe(1)
  expect(await metaobjects(vendorHandle(`Carried ${run}`))).toHaveLength(1)
  expect(await mails(email)).toHaveLength(1)
})
