import { get } from 'node:http'
import { vendorId as asVendorId } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import express from 'express'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { serveInTest } from '../server/serve-in-test'
import { openWatching } from '../server/watching'
import { watchedContext } from './portal/watched-context.server'
import {
  asOperatorOf,
  call,
  context,
  find,
  OURS,
  OWNER,
  ownerRow,
  prisma,
  routes,
  THEIRS,
} from './testing/call-route'

let vendorId = asVendorId('01890000-0000-7000-8000-000000000000')
beforeAll(async () => {
  const vendor = await prisma.vendor.create({
    data: {
      shopDomain: OURS,
      displayName: 'Kiln & Clay',
      nameKey: 'kilnclay',
      nameLook: 'kilnclay',
      handle: 'kiln-clay',
      email: 'kiln@example.com',
      about: '',
      appliedAt: new Date(),
      members: { create: ownerRow(OWNER) },
    },
  })
  vendorId = asVendorId(vendor.id)
})

const watch = () => ({ shop: OURS, vendorId, customerId: OWNER, userId: '1' })
const watched = () => watchedContext(context, { ...watch(), home: '/view/token' })
const portalRoutes = routes.filter(({ area }) => area === 'portal')

describe('a portal page that staff watch', () => {
  test('shows what the vendor’s owner sees, and its links stay inside', async () => {
    const { value } = await call(find('GET /apps/souk'), { as: watched() })
    expect(value).toMatchObject({
      vendor: { displayName: 'Kiln & Clay', email: 'kiln@example.com' },
      shell: { menu: expect.arrayContaining([expect.objectContaining({ href: '/view/token/settings/' })]) },
    })
  })

  test('gives out no token with which a form could be sent', async () => {
    const { value } = await call(find('GET /apps/souk/settings'), { as: watched() })
    expect(value).toMatchObject({ csrf: '' })
  })

  test.each(portalRoutes.filter(({ method }) => method === 'POST'))(
    'refuses to do anything: $route',
    async (route) => {
      expect((await call(route, { as: watched() })).status).toBe(403)
    },
  )

  test.each(portalRoutes.filter(({ method }) => method === 'GET'))(
    'never fails for want of a write: $route',
    async (route) => {
      expect((await call(route, { as: watched() })).status).toBeLessThan(500)
    },
  )

  test('can write nothing: PostgreSQL itself refuses', async () => {
    const { db } = watched().deps
    const message = { shop: OURS, kind: 'send-mail', lane: 'x', dedupeKey: 'x', payload: {} }
    await expect(db.prisma.vendor.updateMany({ data: { about: 'changed' } })).rejects.toThrow('read-only')
    await expect(enqueue(db.pool, [message])).rejects.toThrow('read-only')
    await expect(db.transaction((tx) => enqueue(tx, [message]))).rejects.toThrow('read-only')
    expect(await prisma.vendor.count({ where: { about: 'changed' } })).toBe(0)
  })
})

describe('the address that staff watch at', async () => {
  const app = express()
  const { watch: rewrite, contextOf } = openWatching(context)
  app.use(rewrite)
  app.use(
    (request, response) => void response.json({ url: request.originalUrl, watch: contextOf(request).watch }),
  )
  const url = await serveInTest(app)
  const ask = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init)
  /** `fetch` would take the dots out itself. */
  const askAsWritten = (path: string) =>
    new Promise((resolve, reject) => {
      get(url, { path }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())))
      }).on('error', reject)
    })
  const token = () => context.watchTokens.issue(watch())

  test('is answered by the page of the portal, with whom it is watched for', async () => {
    const home = `/view/${token()}`
    const answer = await ask(`${home}/settings/?saved`)
    expect(await answer.json()).toEqual({
      url: '/apps/souk/settings/?saved',
      watch: { ...watch(), home },
    })
  })

  test.each(['POST', 'PUT', 'DELETE'])('refuses %s before any page is asked', async (method) => {
    const answer = await ask(`/view/${token()}/settings/`, { method })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Here you can only look')
  })

  test('shows nothing outside a frame', async () => {
    const into = (dest: string) => ask(`/view/${token()}/`, { headers: { 'sec-fetch-dest': dest } })
    expect((await into('document')).status).toBe(403)
    expect((await into('iframe')).status).toBe(200)
  })

  test('leads to pages of the portal only', async () => {
    for (const path of ['/../../app', '/%2e%2e/%2e%2e/app']) {
      expect(await askAsWritten(`/view/${token()}${path}`)).toMatchObject({ watch: null })
    }
  })

  test.each([
    ['changed', (good: string) => good.replace(/^./, (first) => (first === 'e' ? 'f' : 'e'))],
    ['without a signature', (good: string) => good.split('.')[0] ?? ''],
    ['of another kind', () => context.csrf.issue({ shop: OURS, customerId: OWNER })],
  ])('is refused with a token that is %s', async (_how, change) => {
    expect((await ask(`/view/${change(token())}/`)).status).toBe(403)
  })

  test('ends after ten minutes, and says so', async () => {
    const old = token()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60 * 1000 + 1 })
    const answer = await ask(`/view/${old}/`)
    vi.useRealTimers()
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('This view has ended')
  })
})

describe('to watch a vendor', () => {
  const page = find('GET /app/vendors/:id/portal')
  const open = (shop: string) => call(page, { headers: asOperatorOf(shop), params: { id: vendorId } })

  test('is on record: who, and when', async () => {
    const { value } = await open(OURS)
    expect(value).toMatchObject({ address: expect.stringMatching(/^\/view\/\S+\.\S+\/$/) })
    const { rows } = await context.deps.db.pool.query(
      "select actor from audit.entry where subject = $1 and action = 'portal viewed as the vendor'",
      [`vendor:${vendorId}`],
    )
    expect(rows).toEqual([{ actor: { kind: 'operator', userId: '1' } }])
  })

  test("is for the vendor's own shop", async () => {
    expect((await open(THEIRS)).status).toBe(404)
  })
})
