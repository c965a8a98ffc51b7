import { createServer, type IncomingHttpHeaders } from 'node:http'
import { Resend } from 'resend'
import { afterAll, expect, test } from 'vitest'
import { testSandbox } from '../test-support/test-sandbox'
import { RETRY_AFTER_S } from './webhook-messages'

const sandbox = await testSandbox()
process.env.SANDBOX_TLS_PORT = String(sandbox.tlsPort)
process.env.SANDBOX_CA_FILE = sandbox.caFile
await import('@souk/sandbox/preload')

const { local } = sandbox.urls
const resend = new Resend('re_test')

type Heard = { headers: IncomingHttpHeaders; body: string }
const heard: Heard[] = []
let status = 200
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
    response.writeHead(status).end()
  })
})
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
afterAll(() => {
  receiver.closeAllConnections()
  receiver.close()
})
const address = receiver.address()
const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/resend`
const made = await resend.webhooks.create({
  endpoint,
  events: ['email.sent', 'email.bounced', 'email.clicked', 'email.suppressed'],
})
const webhookSecret = made.data?.signing_secret ?? ''

const send = async (to: string) =>
  resend.emails.send({
    from: 'hello@example.com',
    to,
    subject: 'Hi',
    text: 'Hi',
    tags: [{ name: 'kind', value: 'welcome' }],
  })

const verify = ({ headers, body }: Heard) =>
  resend.webhooks.verify({
    payload: body,
    headers: {
      id: String(headers['svix-id']),
      timestamp: String(headers['svix-timestamp']),
      signature: String(headers['svix-signature']),
    },
    webhookSecret,
  })

const control = (path: string, body: unknown) =>
  fetch(`${local}/sandbox${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('Resend’s own library accepts what its webhook tells, and refuses it when a byte was changed', async () => {
  heard.length = 0
  const { data } = await send('bounced@resend.dev')
  await expect.poll(() => heard.length).toBe(2)
  const events = new Map(heard.map((one) => [verify(one).type, verify(one)]))
  expect([...events.keys()].sort()).toEqual(['email.bounced', 'email.sent'])
  expect(events.get('email.bounced')).toMatchObject({
    data: {
      email_id: data?.id,
      to: ['bounced@resend.dev'],
      tags: { kind: 'welcome' },
      bounce: { type: 'Permanent', subType: 'General' },
    },
  })
  const [first] = heard
  expect(() => first && verify({ ...first, body: `${first.body} ` })).toThrow('No matching signature found')
})

test('an endpoint hears only of the events it asked for', async () => {
  heard.length = 0
  await send('suppressed@resend.dev')
  await send('delivered@resend.dev')
  await expect.poll(() => heard.length).toBe(2)
  expect(heard.map((one) => verify(one).type).sort()).toEqual(['email.sent', 'email.suppressed'])
})

test('a click that a person makes happen in the mailbox is told, with the link', async () => {
  const { data } = await send('ines@example.com')
  await fetch(`${local}/mail/${data?.id}/events`, {
    method: 'POST',
    body: new URLSearchParams({ type: 'clicked', link: 'https://example.com/welcome' }),
  })
  const clicks = () => heard.map(verify).filter(({ type }) => type === 'email.clicked')
  await expect.poll(clicks).toMatchObject([{ data: { click: { link: 'https://example.com/welcome' } } }])
  expect((await resend.emails.get(data?.id ?? '')).data?.last_event).toBe('clicked')
})

test('an endpoint that fails is tried again eight times in all on Resend’s schedule, under one id, and then no more', async () => {
  heard.length = 0
  status = 500
  await send('ines@example.com')
  await expect.poll(() => heard.length).toBe(1)
  for (const [index, seconds] of RETRY_AFTER_S.entries()) {
    await expect.poll(() => attempts()).toBe(index + 1)
    await control('/clock', { forwardS: seconds })
    await expect.poll(() => heard.length).toBe(index + 2)
  }
  await expect.poll(() => attempts()).toBe(8)
  status = 200
  expect(new Set(heard.map(({ headers }) => headers['svix-id'])).size).toBe(1)
  expect(heard.map((one) => verify(one).type)).toEqual(Array(8).fill('email.sent'))
  expect(await (await fetch(`${local}/mail/${await newest()}`)).text()).toContain('webhook given up')

  async function attempts(): Promise<number> {
    const page = await (await fetch(`${local}/mail/${await newest()}`)).text()
    return Number(/attempt (\d+)/.exec(page)?.[1] ?? 0)
  }
})

test('a disabled endpoint is told nothing, and a removed one is gone', async () => {
  const id = made.data?.id ?? ''
  heard.length = 0
  await resend.webhooks.update(id, { status: 'disabled' })
  await send('ines@example.com')
  await resend.webhooks.update(id, { status: 'enabled' })
  await send('jonas@example.com')
  await expect.poll(() => heard.length).toBe(1)
  expect(heard.map(verify)).toMatchObject([{ data: { to: ['jonas@example.com'] } }])
  expect((await resend.webhooks.remove(id)).data).toMatchObject({ id, deleted: true })
  expect((await resend.webhooks.list()).data?.data).toEqual([])
})

test('a webhook whose address is not on this machine is not sent, and says so', async () => {
  await resend.webhooks.create({ endpoint: 'https://hooks.example.com/resend', events: ['email.sent'] })
  await send('ines@example.com')
  await expect
    .poll(async () => (await fetch(`${local}/mail/${await newest()}`)).text())
    .toContain('not sent: hooks.example.com is not on this machine')
})

async function newest(): Promise<string> {
  const { data } = await resend.emails.list({ limit: 1 })
  return data?.data[0]?.id ?? ''
}
