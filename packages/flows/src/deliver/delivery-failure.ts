import { MailError } from '@souk/notifications'
import { GiveUp, RetryLater } from '@souk/outbox'
import { ShopifyError } from '@souk/shopify'

const REASONS = [
  'shopify-throttled',
  'shopify-down',
  'shopify-token',
  'shopify-limit',
  'shopify-refused',
  'mail-too-many',
  'mail-quota',
  'mail-refused',
  'mail-key',
  'mail-down',
  'mail-unsure',
] as const

/** Why a message could not leave, in kinds that a person can do something about. */
export type FailureReason = (typeof REASONS)[number] | 'waiting' | 'too-slow' | 'process-died' | 'unknown'

/**
 * What a deliverer threw, as the outbox is to keep it: with the reason in front, so that it can be told to a person later
 * (`readFailure`): as `GiveUp` where no repetition helps, as `RetryLater` where the other side says how long to wait.
 */
export function deliveryFailure(error: unknown): unknown {
  if (error instanceof ShopifyError) {
    const text = `[${shopifyReason(error)}] ${error.message}`
    return error.kind === 'refused' ? new GiveUp(text) : new Error(text, { cause: error })
  }
  if (error instanceof MailError) {
    const text = `[${mailReason(error.code)}] ${error.message}`
    if (!error.retryable) return new GiveUp(text)
    return error.retryAfterMs === null
      ? new Error(text, { cause: error })
      : new RetryLater(error.retryAfterMs, text)
  }
  return error
}

function shopifyReason({ kind, code }: ShopifyError): FailureReason {
  switch (kind) {
    case 'unauthorised':
      return 'shopify-token'
    case 'unavailable':
      return code === 'THROTTLED' ? 'shopify-throttled' : 'shopify-down'
    case 'refused':
      return code && LIMITS.has(code) ? 'shopify-limit' : 'shopify-refused'
    default:
      return kind satisfies never
  }
}

/** As MetaobjectUserErrorCode names them. */
const LIMITS = new Set(['MAX_OBJECTS_EXCEEDED', 'MAX_DEFINITIONS_EXCEEDED'])

/** Our name for a mail that may have left, and would not be known again if it were tried once more. */
export const UNKNOWN_FATE = 'souk_unknown_fate'

/** Resend's names of errors, and ours. */
function mailReason(code: string): FailureReason {
  switch (code) {
    case 'rate_limit_exceeded':
      return 'mail-too-many'
    case 'daily_quota_exceeded':
    case 'monthly_quota_exceeded':
      return 'mail-quota'
    case 'missing_api_key':
    case 'restricted_api_key':
    case 'invalid_api_key':
    case 'suspended_api_key':
      return 'mail-key'
    case 'application_error':
    case 'internal_server_error':
    case 'service_unavailable':
    case 'concurrent_idempotent_requests':
      return 'mail-down'
    case UNKNOWN_FATE:
      return 'mail-unsure'
    default:
      return 'mail-refused'
  }
}

const NAMED = /^\w+: \[([a-z-]+)\] (.*)$/s

/** The reason in what the outbox kept of a failure, and what the other side said. */
export function readFailure(lastError: string): { reason: FailureReason; said: string | null } {
  const [, name, said = null] = NAMED.exec(lastError) ?? []
  const reason = REASONS.find((one) => one === name)
  if (reason) return { reason, said }
  if (lastError.startsWith('RetryLater:')) return { reason: 'waiting', said: null }
  if (lastError.startsWith('TimeoutError:')) return { reason: 'too-slow', said: null }
  if (lastError.startsWith('The process died')) return { reason: 'process-died', said: null }
  return { reason: 'unknown', said: lastError }
}
