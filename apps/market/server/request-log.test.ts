import { Writable } from 'node:stream'
import express from 'express'
import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { logRequests } from './request-log'
import { serveInTest } from './serve-in-test'

let written = ''
const sink = new Writable({
  write(chunk, _encoding, done) {
    written += chunk
    done()
  },
})
const app = express()
app.use(logRequests(pino(sink)))
app.use((_request, response) => void response.send('ok'))
const url = await serveInTest(app)

test('a request is logged by its path and outcome, and its query, which carries tokens, is not', async () => {
  await fetch(`${url}/app/vendors?id_token=secret&logged_in_customer_id=7`)
  await vi.waitFor(() => expect(written).toContain('"path":"/app/vendors"'), { timeout: 20_000 })
  expect(written).toContain('"status":200')
  expect(written).not.toMatch(/secret|customer_id/)
})
