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
const switchMail = (switches: Record<string, unknown>) =>
  fetch(`${local}/sandbox/mail-switches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(switches),
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

test('the address of an attachment becomes a link only when it is one of the web', async () => {
  const attachments = [
    { filename: 'a.pdf', path: 'javascript:alert(1)' },
    { filename: 'b.pdf', path: 'https://example.com/b.pdf' },
  ]
  const { data } = await resend.emails.send({ ...mail('By address'), attachments })
  const page = await (await fetch(`${local}/mail/${data?.id}`)).text()
  expect(page).toContain('href="https://example.com/b.pdf"')
  expect(page).not.toContain('javascript:')
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
  await switchMail({ ratePerS: 0 })
  const refused = await resend.emails.send(mail('Too fast'))
  await switchMail({ ratePerS: null })
  expect(refused.error).toMatchObject({ name: 'rate_limit_exceeded', statusCode: 429 })
  expect(refused.headers).toMatchObject({
    'retry-after': '1',
    'ratelimit-limit': '0',
    'ratelimit-remaining': '0',
  })
})

test('for as long as a switch says, every request is one too many', async () => {
  await switchMail({ tooManyForS: 30 })
  const refused = await resend.emails.list()
  await switchMail({ tooManyUntil: null })
  expect(Number(refused.headers?.['retry-after'])).toBeGreaterThan(1)
  expect((await resend.emails.list()).error).toBeNull()
})

test('requests can be made to fail, and the connection to be cut, so many times', async () => {
  await switchMail({ failNext: { times: 1, status: 503 } })
  expect((await resend.emails.send(mail('Fails'))).error).toMatchObject({
    name: 'service_unavailable',
    statusCode: 503,
  })
  await switchMail({ dropNext: 1 })
  expect((await resend.emails.send(mail('Fails'))).error).toMatchObject({
    name: 'application_error',
    statusCode: null,
  })
  expect((await resend.emails.send(mail('Passes'))).error).toBeNull()
  expect(await mails('ines@example.com')).toContainEqual(expect.objectContaining({ subject: 'Passes' }))
  expect(await mails('ines@example.com')).not.toContainEqual(expect.objectContaining({ subject: 'Fails' }))
})

test('while a slow request is under way, another with its idempotency key is refused and a third is answered', async () => {
  await switchMail({ delayMs: 300 })
  const options = { idempotencyKey: 'slow-1' }
  const first = resend.emails.send(mail('Slow'), options)
  const [one, two] = await Promise.all([first, resend.emails.send(mail('Slow'), options)])
  await switchMail({ delayMs: 0 })
  const errors = [one, two].map(({ error }) => error?.name)
  expect(errors).toContain('concurrent_idempotent_requests')
  expect(errors).toContain(undefined)
  const third = await resend.emails.send(mail('Slow'), options)
  expect(third.data?.id).toBe(one.data?.id ?? two.data?.id)
})

test('a mail’s HTML can run no script in the mailbox and reaches nothing elsewhere', async () => {
  const { data } = await resend.emails.send(mail('Script'))
  const page = await (await fetch(`${local}/mail/${data?.id}`)).text()
  expect(page).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/)
  const html = await fetch(`${local}/mail/${data?.id}/html`)
  const policy = html.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('sandbox')
  expect(policy).not.toContain('allow-scripts')
  expect(policy).not.toContain('https:')
  expect(policy).toContain("frame-ancestors 'self'")
})

test('an attachment is listed, comes back byte for byte, and is never shown as a page', async () => {
  const bytes = Buffer.from('<script>alert(1)</script>')
  const attachments = [
    { filename: 'ünsafe.html', content: bytes },
    { filename: 'terms.pdf', content: Buffer.from('pdf').toString('base64') },
    { path: 'https://example.com/elsewhere.png' },
  ]
  const { data } = await resend.emails.send({ ...mail('Files'), attachments })
  const listed = await resend.emails.attachments.list({ emailId: data?.id ?? '' })
  const [first] = listed.data?.data ?? []
  expect(listed.data?.data).toMatchObject([
    { filename: 'ünsafe.html', content_type: 'text/html', size: bytes.length },
    { filename: 'terms.pdf', content_type: 'application/pdf', size: 3 },
    { filename: null, content_type: 'image/png', download_url: 'https://example.com/elsewhere.png' },
  ])
  const file = await fetch(first?.download_url ?? '')
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%C3%BCnsafe\.html$/)
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
})

test('the mailbox finds a mail by a part of its subject or address, and says when there is none', async () => {
  await resend.emails.send({ ...mail('Needle & thread'), cc: 'copied@example.com' })
  const page = async (query: string) => (await fetch(`${local}/mail?q=${encodeURIComponent(query)}`)).text()
  expect(await page('needle &')).toContain('Needle &amp; thread')
  expect(await page('COPIED@')).toContain('Needle &amp; thread')
  expect(await page('haystack')).toContain('No mail matches')
})

test('a long mailbox has pages', async () => {
  const many = Array.from({ length: 60 }, (_, index) => mail(`Number ${index}`))
  expect((await resend.batch.send(many)).error).toBeNull()
  const first = await (await fetch(`${local}/mail?q=Number`)).text()
  expect(first).toContain('Page 1 of 2, 60 mails')
  const second = await (await fetch(`${local}/mail?q=Number&page=2`)).text()
  expect(second.match(/Number \d+/g)).toHaveLength(10)
})
