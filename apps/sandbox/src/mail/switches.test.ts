import { beforeEach, expect, test } from 'vitest'
import { openState, type State } from '../state'
import { urlsOf } from '../urls'
import { mailTables } from './mail-tables'
import { resendApi } from './resend-api'
import { setMailSwitches } from './switches'

let now: Date
let state: State
beforeEach(() => {
  now = new Date('2026-03-31T23:00:00Z')
  state = openState(':memory:', [mailTables], { now: () => now })
})

const mail = { from: 'hello@example.com', to: 'ines@example.com', subject: 'Hi', text: 'Hi' }

async function ask(method: string, path: string, json?: unknown, key = 're_test') {
  const answer = await resendApi({ state, urls: urlsOf(4000) }).request(path, {
    method,
    headers: { authorization: `Bearer ${key}` },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}
const send = (changes: Record<string, unknown> = {}) => ask('POST', '/emails', { ...mail, ...changes })

// Source: resend.com, "Usage Limits"; resend/resend-node, recorded answers (`ratelimit-policy`).
test('every answer under a rate limit says how many requests are left', async () => {
  setMailSwitches(state, { ratePerS: 2 })
  const left = [await send(), await send(), await send()].map(({ status, headers }) => [
    status,
    headers.get('ratelimit-remaining'),
    headers.get('ratelimit-policy'),
    headers.get('retry-after'),
  ])
  expect(left).toEqual([
    [200, '1', '2;w=1', null],
    [200, '0', '2;w=1', null],
    [429, '0', '2;w=1', '1'],
  ])
  now = new Date(now.getTime() + 1000)
  expect((await send()).status).toBe(200)
})

test('the daily quota counts every recipient and starts anew at midnight UTC; the month’s goes on until it ends', async () => {
  setMailSwitches(state, { dailyQuota: 3, monthlyQuota: 4 })
  expect((await send({ cc: 'a@example.com' })).status).toBe(200)
  expect(await send({ cc: 'a@example.com' })).toMatchObject({
    status: 429,
    body: { name: 'daily_quota_exceeded', message: 'You have exceeded your daily email sending quota.' },
  })
  const last = await send()
  expect([last.status, last.headers.get('x-resend-daily-quota')]).toEqual([200, '2'])
  now = new Date('2026-04-01T00:00:00Z')
  expect((await send({ to: ['a@example.com', 'b@example.com', 'c@example.com'] })).status).toBe(200)
  now = new Date('2026-04-02T00:00:00Z')
  expect(await send({ cc: 'a@example.com' })).toMatchObject({
    status: 429,
    body: { name: 'monthly_quota_exceeded' },
  })
})

// Recorded: resend/resend-node, issue 455.
test('only verified domains may send, when the switch names them', async () => {
  setMailSwitches(state, { verifiedDomains: ['example.com'] })
  expect((await send()).status).toBe(200)
  expect(await send({ from: 'Me <me@mail.example.com>' })).toMatchObject({
    status: 403,
    body: {
      name: 'validation_error',
      message:
        'The mail.example.com domain is not verified. Please, add and verify your domain on https://resend.com/domains',
    },
  })
})

test('Resend’s own domain sends to the account’s owner and to test addresses only, when the switch names an owner', async () => {
  setMailSwitches(state, { ownAddress: 'owner@example.com' })
  const from = 'Acme <onboarding@resend.dev>'
  expect((await send({ from, to: 'Owner <OWNER@example.com>' })).status).toBe(200)
  expect((await send({ from, to: 'bounced@resend.dev' })).status).toBe(200)
  expect(await send({ from })).toMatchObject({
    status: 403,
    body: {
      message: expect.stringMatching(
        /^You can only send testing emails to your own email address \(owner@example\.com\)\./,
      ),
    },
  })
})

test('a key for sending sends, and may do nothing else', async () => {
  setMailSwitches(state, { sendingKeys: ['re_sender'] })
  expect((await ask('POST', '/emails', mail, 're_sender')).status).toBe(200)
  expect((await ask('POST', '/emails/batch', [mail], 're_sender')).status).toBe(200)
  expect(await ask('GET', '/emails', undefined, 're_sender')).toMatchObject({
    status: 401,
    body: { name: 'restricted_api_key', message: 'This API key is restricted to only send emails' },
  })
  expect((await ask('GET', '/emails')).status).toBe(200)
})

test('a mail of more than 40 MB, its attachments in Base64, is refused', async () => {
  const attachments = (bytes: number) => [
    { filename: 'a.bin', content: Buffer.alloc(bytes).toString('base64') },
  ]
  expect((await send({ attachments: attachments(29_000_000) })).status).toBe(200)
  expect(await send({ attachments: attachments(32_000_000) })).toMatchObject({
    status: 422,
    body: { name: 'validation_error' },
  })
})
