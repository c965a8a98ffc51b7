import { createServer } from 'node:https'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'
import { post } from './post'

const sandbox = await testSandbox()
const control = `${sandbox.urls.local}/sandbox`
const send = (path: string, body: unknown) =>
  fetch(`${control}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
await send('/install', { shop: TEST_SHOP })

async function meeting(fault: object): Promise<void> {
  sandbox.received.length = 0
  const settings = { shop: TEST_SHOP, switches: [{ fault, when: { kind: 'next', n: 1 } }] }
  expect((await send('/webhook-switches', settings)).status).toBe(200)
}
const emit = (id: number) =>
  send('/deliveries', {
    shop: TEST_SHOP,
    topic: 'app/scopes_update',
    payload: { id, padding: 'x'.repeat(200) },
  })
const ids = () => sandbox.received.map(({ body }): unknown => JSON.parse(body.toString()).id)
const page = z.array(z.object({ attempts: z.array(z.object({ answer: z.string() })) }))
const errors = async () => {
  const answer = await fetch(`${control}/deliveries?limit=1`)
  return page.parse(await answer.json())[0]?.attempts.map(({ answer }) => answer)
}

test('a duplicate arrives twice with the same webhook id', async () => {
  await meeting({ kind: 'duplicate', copies: 1 })
  await emit(1)
  await expect.poll(ids).toEqual([1, 1])
  expect(new Set(sandbox.received.map(({ headers }) => headers['x-shopify-webhook-id'])).size).toBe(1)
})

test('a dropped one never arrives', async () => {
  await meeting({ kind: 'drop' })
  await emit(1)
  await emit(2)
  await expect.poll(ids).toEqual([2])
})

test('one that is held back arrives after the next one', async () => {
  await meeting({ kind: 'reorder' })
  await emit(1)
  await emit(2)
  await expect.poll(ids).toEqual([2, 1])
})

test('a delayed one arrives when the clock has moved on', async () => {
  await meeting({ kind: 'delay', seconds: 600 })
  await emit(1)
  await emit(2)
  await expect.poll(ids).toEqual([2])
  await send('/clock', { forwardS: 600 })
  await expect.poll(ids).toEqual([2, 1])
})

test('a connection that is broken off is a failure, and the retry arrives whole', async () => {
  await meeting({ kind: 'broken' })
  await emit(1)
  await expect.poll(errors).toEqual(['ECONNRESET'])
  expect(ids()).toEqual([])
  await send('/clock', { forwardS: 10 })
  await expect.poll(ids).toEqual([1])
})

test('a slow connection takes its time and arrives whole', async () => {
  await meeting({ kind: 'slow', seconds: 0.3 })
  await emit(1)
  await expect.poll(ids).toEqual([1])
  await expect.poll(errors).toEqual(['200'])
})

test('a receiver that nobody is, or whose certificate nobody trusts, is recorded by name', async () => {
  const unanswered = { host: 'app', headers: {}, body: '{}', trickleMs: 0, breaksOff: false }
  expect(await post({ ...unanswered, url: new URL('http://127.0.0.1:1/') })).toMatchObject({
    error: 'ECONNREFUSED',
    statusCode: null,
  })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const answer = await post({ ...unanswered, url: new URL(`https://127.0.0.1:${port}/`) })
  expect(answer.error).toMatch(/SSL|TLS|EPROTO|CERT/)
})

test('an answer after five seconds comes too late', async () => {
  sandbox.answerWith(null)
  onTestFinished(() => sandbox.answerWith({}))
  await emit(1)
  await expect.poll(errors, { timeout: 8000 }).toEqual(['no answer within 5 s'])
}, 15_000)
