import { Resend } from 'resend'

export type Mail = { to: string; subject: string; html: string; text: string }

export type Mailer = {
  /** Hands the mail to the mail service. The same key never sends a second mail. Throws `MailError`. */
  send: (mail: Mail, options: { idempotencyKey: string; senderName: string }) => Promise<void>
}

/** The mail service did not take the mail. `retryable`: it may take it later. */
export class MailError extends Error {
  override name = 'MailError'
  readonly retryable: boolean
  /** What the mail service calls it, such as `rate_limit_exceeded`. */
  readonly code: string

  constructor(code: string, retryable: boolean) {
    super(`Resend: ${code}`)
    this.code = code
    this.retryable = retryable
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

/** Mail through Resend, sent from one address in the name of whichever marketplace writes. */
export function openMailer({ apiKey, fromAddress }: { apiKey: string; fromAddress: string }): Mailer {
  const resend = new Resend(apiKey)
  return {
    send: async (mail, { idempotencyKey, senderName }) => {
      const from = `${quoteName(senderName)} <${fromAddress}>`
      const { error } = await resend.emails.send({ from, ...mail }, { idempotencyKey })
      if (!error) return
      // The key was used before with another body: that mail has left, an upgrade has changed the template since.
      if (error.name === 'invalid_idempotent_request') return
      throw new MailError(error.name, !FINAL_ERRORS.has(error.name))
    },
  }
}

/** A display name as RFC 5322 quotes it; line breaks and quotes cannot leave it. */
const quoteName = (name: string) => `"${name.replace(/[\r\n"\\]/g, ' ').trim()}"`
