import { Resend } from 'resend'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testSandbox } from '../test-support/test-sandbox'

const sandbox = await testSandbox()
process.env.SANDBOX_TLS_PORT = String(sandbox.tlsPort)
process.env.SANDBOX_CA_FILE = sandbox.caFile
await import('@souk/sandbox/preload')

const { local } = sandbox.urls
const resend = new Resend('re_test')
const mail = (subject: string) => ({
  from: 'Aurora Market <hello@example.com>',
  to: 'ines@example.com',
  subject,
  html: '<h1>Hi</h1><script>top.location = "/"</script>',
  text: 'Hi',
})
const mails = async (to: string) =>
  z
    .array(z.object({ id: z.string(), subject: z.string() }))
    .parse(await (await fetch(`${local}/sandbox/mails?to=${to}`)).json())

test('Resend’s own client sends a mail, which is then in the mailbox', async () => {
  const { data, error } = await resend.emails.send(mail('Welcome'))
  expect(error).toBeNull()
  expect(await mails('ines@example.com')).toContainEqual({ id: data?.id, subject: 'Welcome' })
  expect(await mails('somebody.else@example.com')).toEqual([])
})

test('a mail sent twice with one idempotency key is there once, under one id', async () => {
  const options = { idempotencyKey: 'message-1' }
  const first = await resend.emails.send(mail('Once'), options)
  const second = await resend.emails.send(mail('Once'), options)
  expect(second.data?.id).toBe(first.data?.id)
  expect((await mails('ines@example.com')).filter(({ subject }) => subject === 'Once')).toHaveLength(1)
  const other = await resend.emails.send(mail('Another'), options)
  expect(other.error).toMatchObject({ name: 'invalid_idempotent_request', statusCode: 409 })
})

test('too many requests in one second are refused with the time to wait', async () => {
  const limit = (perSecond: number | null) =>
    fetch(`${local}/sandbox/mail-limit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ perSecond }),
    })
  await limit(0)
  const refused = await resend.emails.send(mail('Too fast'))
  await limit(null)
  expect(refused.error).toMatchObject({ name: 'rate_limit_exceeded', statusCode: 429 })
  expect(refused.headers?.['retry-after']).toBe('1')
})

test('a mail’s HTML can run no script in the mailbox', async () => {
  const { data } = await resend.emails.send(mail('Script'))
  const page = await (await fetch(`${local}/mail/${data?.id}`)).text()
  expect(page).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/)
  const html = await fetch(`${local}/mail/${data?.id}/html`)
  expect(html.headers.get('content-security-policy')).toContain('sandbox')
  expect(html.headers.get('content-security-policy')).not.toContain('allow-scripts')
})
