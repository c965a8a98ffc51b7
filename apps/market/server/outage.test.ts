import express from 'express'
import { expect, test } from 'vitest'
import { explainFailures, refuseWithoutDatabase } from './outage'
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

test('a vendor is told in the language that the address or the browser asks for, an operator in English', async () => {
  const headers = { 'accept-language': 'de-CH' }
  const read = async (path: string) => (await fetch(`${url}${path}`, { headers })).text()
  expect(await read('/apps/souk/')).toMatch(/<html lang="de" dir="ltr">.*Gleich wieder da/s)
  expect(await read('/apps/souk/?language=ar')).toContain('<html lang="ar" dir="rtl">')
  expect(await read('/app')).toContain('<html lang="en" dir="ltr">')
})

let lost = false
const failing = express()
failing.use(explainFailures(async () => !lost))
failing.all('*/fails', (_request, response) => {
  response.status(500).set({ 'Content-Security-Policy': "default-src 'none'" })
  response.write('the page about ')
  response.end('a failure')
})
failing.all('*/throws', () => {
  throw new Error('on purpose')
})
failing.all('*', (_request, response) => void response.status(422).send('the form again'))
// Express would print the error.
failing.set('env', 'test')
const failingUrl = await serveInTest(failing)
const meet = (path: string, method = 'POST') => fetch(`${failingUrl}${path}`, { method })

test.each(['fails', 'throws'])(
  "a form that %s behind Shopify's proxy is answered with what happened, what was kept, what to do",
  async (how) => {
    for (lost of [false, true]) {
      const answer = await meet(`/apps/souk/${how}`)
      expect(answer.status).toBe(424)
      expect(answer.headers.get('content-security-policy')).toBe(null)
      const html = await answer.text()
      expect(html).toContain(lost ? 'cannot reach its database' : 'Something went wrong on our side')
      expect(html).toContain('Sending it again is safe')
      expect(html).not.toContain('http-equiv="refresh"')
    }
  },
)

test('an operator is told of a database that was lost midway, and sees the page of any other failure', async () => {
  lost = true
  const gone = await meet('/app/fails')
  expect(gone.status).toBe(503)
  expect(await gone.text()).toContain('cannot reach its database')

  lost = false
  const failed = await meet('/app/fails')
  expect(failed.status).toBe(500)
  expect(await failed.text()).toBe('the page about a failure')
})

test('what is no failure passes as it is', async () => {
  const answer = await meet('/apps/souk/register')
  expect(answer.status).toBe(422)
  expect(await answer.text()).toBe('the form again')
})
