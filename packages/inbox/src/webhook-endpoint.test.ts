import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import { testDatabase } from '@souk/testing'
import { afterAll, expect, test } from 'vitest'
import { inboxStats } from './inbox-stats'
import { openReceiver, type Receiver } from './open-receiver'
import { readShopifyDelivery } from './read-shopify-delivery'
import { NotStored } from './store-batch'
import { signedHeaders, TEST_SECRET } from './test-delivery'
import { webhookEndpoint } from './webhook-endpoint'

const { pool, url } = await testDatabase()
const receiver = await openReceiver({ connectionString: url })
const servers: Server[] = []
const address = await serve(receiver)

afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections()
  await receiver.close()
})

async function serve(receiver: Receiver): Promise<string> {
  const server = createServer(
    webhookEndpoint({ read: readShopifyDelivery, secrets: [TEST_SECRET], receiver, maxBytes: 1_000 }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  servers.push(server)
  const bound = server.address()
  return `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
}

const post = (body: string, headers = signedHeaders(body), to = address) =>
  fetch(to, { method: 'POST', body, headers })

test('200 means stored, also for a duplicate, and also for what is not JSON', async () => {
  const headers = signedHeaders('not json')
  expect((await post('not json', headers)).status).toBe(200)
  expect(await inboxStats(pool)).toMatchObject({ waiting: 1 })
  expect((await post('not json', headers)).status).toBe(200)
  expect(await inboxStats(pool)).toMatchObject({ waiting: 1 })
})

test('400 for a missing header, 401 for a bad signature, and nothing is stored', async () => {
  const before = await inboxStats(pool)
  const { 'x-shopify-webhook-id': _, ...incomplete } = signedHeaders('{}')
  expect((await post('{}', incomplete)).status).toBe(400)
  expect((await post('{}', signedHeaders('{}', 'other secret'))).status).toBe(401)
  expect(await inboxStats(pool)).toEqual(before)
})

test('413 for a body above the limit, announced or not; the limit itself is fine', async () => {
  const largest = 'x'.repeat(1_000)
  expect((await post(largest)).status).toBe(200)
  expect((await post(`${largest}x`)).status).toBe(413)
  expect(await statusOfStream(1_001)).toBe(413)
})

/** A chunked body does not say its length beforehand. */
async function statusOfStream(bytes: number): Promise<number | undefined> {
  const sending = request(address, { method: 'POST', headers: signedHeaders('x'.repeat(bytes)) })
  for (let sent = 0; sent < bytes; sent += 500) sending.write('x'.repeat(Math.min(500, bytes - sent)))
  sending.end()
  const [response] = await once(sending, 'response')
  response.resume()
  return response.statusCode
}

test('503 with Retry-After when it could not be stored', async () => {
  const away = { receive: () => Promise.reject(new NotStored('away')), close: async () => {} }
  const response = await post('{}', undefined, await serve(away))
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
})
