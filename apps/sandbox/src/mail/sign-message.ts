import { createHmac } from 'node:crypto'

/**
 * The headers by which a receiver knows that a webhook is Resend's: Svix's scheme, an HMAC over id, time and raw body with
 * the secret behind `whsec_`. Source: resend.com, "Verify Webhooks Requests"; package standardwebhooks.
 */
export function signMessage({
  id,
  body,
  secret,
  now,
}: {
  id: string
  body: string
  secret: string
  /** The machine's own time: the receiver holds it against its own clock, and refuses more than five minutes. */
  now: Date
}): Record<string, string> {
  const timestamp = Math.floor(now.getTime() / 1000).toString()
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` }
}
