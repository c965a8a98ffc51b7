import express from 'express'
import { expect, test } from 'vitest'
import { refuseWithoutDatabase } from './outage'
import { serveInTest } from './serve-in-test'

let there = true
const app = express()
app.use(refuseWithoutDatabase(async () => there))
app.use((_request, response) => void response.send('the page'))
const url = await serveInTest(app)
const ask = (path: string, method = 'GET') => fetch(`${url}${path}`, { method })

test('while the database is gone a page says so and comes back by itself', async () => {
  there = false
  const gone = await ask('/app')
  expect(gone.status).toBe(503)
  expect(gone.headers.get('retry-after')).toBe('5')
  const html = await gone.text()
  expect(html).toContain('Everything that was stored is kept')
  expect(html).toContain('http-equiv="refresh"')

  there = true
  expect(await (await ask('/app')).text()).toBe('the page')
})

test('a form that was sent is not sent again by itself', async () => {
  there = false
  const html = await (await ask('/app', 'POST')).text()
  expect(html).toContain('what you sent just now was not taken')
  expect(html).not.toContain('refresh')
})

test("behind Shopify's proxy the answer is one that reaches the customer", async () => {
  there = false
  expect((await ask('/apps/souk')).status).toBe(424)
})
