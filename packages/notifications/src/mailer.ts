import { Resend } from 'resend'
import { MAIL_TAG } from './mail-news'

export type Mail = { to: string; subject: string; html: string; text: string }

type SendOptions = {
  /** The same key never sends a second mail. */
  idempotencyKey: string
  senderName: string
  replyTo: string | null
  /** By which the service's news of this mail are known again. */
  mailId: string
}

export type Mailer = {
  /**
   * Hands the mail to the mail service, and answers the service's id of it; null when an earlier attempt with the same key
   * was the one that was taken. Throws `MailError`.
   */
  send: (mail: Mail, options: SendOptions) => Promise<{ resendId: string | null }>
}

/** The mail service did not take the mail. `retryable`: it may take it later. */
export class MailError extends Error {
  override name = 'MailError'
  readonly retryable: boolean
  /** What the mail service calls it, such as `rate_limit_exceeded`. */
  readonly code: string
  /** How long it asks to wait; null when it does not. */
  readonly retryAfterMs: number | null
  /** Whether it may have taken the mail all the same: it did not answer, or not as it should. */
  readonly mayHaveGone: boolean

  constructor(code: string, retryable: boolean, retryAfterMs: number | null = null) {
    super(`Resend: ${code}`)
    this.code = code
    this.retryable = retryable
    this.retryAfterMs = retryAfterMs
    this.mayHaveGone = !FINAL_ERRORS.has(code) && !REFUSALS.has(code) && !WAITS.has(code)
  }
}

/**
 * Names of Resend's errors after which a repeated send cannot help: https://resend.com/docs/api-reference/errors.
 * `concurrent_idempotent_requests` is not among them: the other attempt may still fail.
 */
const FINAL_ERRORS = new Set([
  'validation_error',
  'invalid_from_address',
  'invalid_parameter',
  'missing_required_field',
  'invalid_idempotency_key',
  'invalid_attachment',
])

/** Names of errors after which the mail was not taken, and may be later. */
const REFUSALS = new Set([
  'missing_api_key',
  'restricted_api_key',
  'invalid_api_key',
  'suspended_api_key',
  'security_error',
])

/** Mail through Resend, sent from one address in the name of whichever marketplace writes. */
export function openMailer({ apiKey, fromAddress }: { apiKey: string; fromAddress: string }): Mailer {
  const resend = new Resend(apiKey)
  return {
    send: async (mail, { idempotencyKey, senderName, replyTo, mailId }) => {
      const from = `${quoteName(senderName)} <${fromAddress}>`
      const tags = [{ name: MAIL_TAG, value: mailId }]
      const { data, error, headers } = await resend.emails.send(
        { from, ...mail, tags, ...(replyTo && { replyTo }) },
        { idempotencyKey },
      )
      if (!error) return { resendId: data.id }
      // The key was used before with another body: that mail has left, an upgrade has changed the layout since.
      if (error.name === 'invalid_idempotent_request') return { resendId: null }
      throw new MailError(error.name, !FINAL_ERRORS.has(error.name), waitMs(error.name, headers))
    },
  }
}

const RATE_LIMIT_MS = 2_000
const QUOTA_MS = 30 * 60_000
const LONGEST_WAIT_MS = 60 * 60_000

/** Too much was sent: the service says how long to wait; when it does not, a while that suits which limit it is. */
function waitMs(name: string, headers: Record<string, string> | null): number | null {
  const usual = WAITS.get(name)
  if (usual === undefined) return null
  const seconds = Number(headers?.['retry-after'] ?? Number.NaN)
  return Math.min(seconds > 0 ? seconds * 1000 : usual, LONGEST_WAIT_MS)
}

const WAITS = new Map([
  ['rate_limit_exceeded', RATE_LIMIT_MS],
  ['daily_quota_exceeded', QUOTA_MS],
  ['monthly_quota_exceeded', QUOTA_MS],
])

/** A display name as RFC 5322 quotes it; line breaks and quotes cannot leave it. */
const quoteName = (name: string) => `"${name.replace(/[\r\n"\\]/g, ' ').trim()}"`
