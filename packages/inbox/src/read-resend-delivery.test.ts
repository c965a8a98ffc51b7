import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { readResendDelivery } from './read-resend-delivery'

const CURRENT = `whsec_${Buffer.from('current-secret-of-24-byt').toString('base64')}`
const PREVIOUS = `whsec_${Buffer.from('previous-secret-24-bytes').toString('base64')}`
const secrets = [CURRENT, PREVIOUS]
const body = Buffer.from('{"type":"email.bounced","note":"Łódź"}')

const MINUTE_MS = 60_000

/** As Svix signs, so long ago. */
function signed({ secret = CURRENT, id = 'msg_1', agoMs = 0 } = {}) {
  const at = new Date(Date.now() - agoMs)
  return {
    'svix-id': id,
    'svix-timestamp': String(Math.floor(at.getTime() / 1000)),
    'svix-signature': new Webhook(secret).sign(id, at, body.toString()),
  }
}

test('a body signed with the current or the previous secret is accepted as it is', () => {
  for (const secret of secrets) {
    expect(readResendDelivery({ headers: signed({ secret }), body, secrets })).toMatchObject({
      ok: true,
      value: { source: 'resend', shop: null, webhookId: 'msg_1', body },
    })
  }
})

test('any of several signatures will do, as after a rotation', () => {
  const headers = signed()
  const both = `v1,${Buffer.from('other').toString('base64')} v1a,x ${headers['svix-signature']}`
  expect(readResendDelivery({ headers: { ...headers, 'svix-signature': both }, body, secrets }).ok).toBe(true)
})

test('another secret, another body, another id, another time or no signature to speak of is refused', () => {
  const refused = { ok: false, reason: 'bad-signature' }
  const headers = signed()
  const read = (changes: Record<string, string>, sent = body) =>
    readResendDelivery({ headers: { ...headers, ...changes }, body: sent, secrets })
  expect(readResendDelivery({ headers, body, secrets: [PREVIOUS] })).toEqual(refused)
  expect(readResendDelivery({ headers, body, secrets: [] })).toEqual(refused)
  expect(read({}, Buffer.concat([body, Buffer.from(' ')]))).toEqual(refused)
  expect(read({ 'svix-id': 'msg_2' })).toEqual(refused)
  expect(read({ 'svix-timestamp': String(Number(headers['svix-timestamp']) - 1) })).toEqual(refused)
  expect(read({ 'svix-timestamp': 'yesterday' })).toEqual(refused)
  for (const signature of ['x', 'v1,', 'v1', 'v2,abc', headers['svix-signature'].slice(0, 20)])
    expect(read({ 'svix-signature': signature })).toEqual(refused)
})

test('what was signed more than five minutes ago, or for later, is stale', () => {
  const read = (agoMs: number) => readResendDelivery({ headers: signed({ agoMs }), body, secrets })
  expect(read(4 * MINUTE_MS).ok).toBe(true)
  for (const agoMs of [6 * MINUTE_MS, -6 * MINUTE_MS])
    expect(read(agoMs)).toEqual({ ok: false, reason: 'stale' })
})

test('every header is required, and has to be possible', () => {
  for (const name of ['svix-id', 'svix-timestamp', 'svix-signature']) {
    for (const value of [undefined, ''])
      expect(readResendDelivery({ headers: { ...signed(), [name]: value }, body, secrets })).toEqual({
        ok: false,
        reason: 'missing-header',
      })
  }
})
