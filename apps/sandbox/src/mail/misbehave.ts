import { setTimeout as sleep } from 'node:timers/promises'
import type { State } from '../state'
import { type Refusal, refusal } from './refusals'
import { type FAILURES, mailSwitches, setMailSwitches } from './switches'

/** Does to one request what the switches ask for. `drop`: the connection is to be cut. Null: it may go on. */
export async function misbehave(state: State): Promise<Refusal | 'drop' | null> {
  const { delayMs, dropNext, failNext } = mailSwitches(state)
  if (dropNext > 0) {
    setMailSwitches(state, { dropNext: dropNext - 1 })
    return 'drop'
  }
  if (failNext && failNext.times > 0) {
    setMailSwitches(state, { failNext: { ...failNext, times: failNext.times - 1 } })
    return FAILED[failNext.status]
  }
  if (delayMs > 0) await sleep(delayMs)
  return null
}

export const TOO_MANY = refusal(
  429,
  'rate_limit_exceeded',
  'Too many requests. Please limit the number of requests per second. Or contact support to increase rate limit.',
)

type Failure = (typeof FAILURES)[number]

/** As the documentation words them. Source: resend.com, "Errors". */
const FAILED: Record<Failure, Refusal> = {
  401: refusal(401, 'missing_api_key', 'Missing API key in the authorization header.'),
  403: refusal(403, 'suspended_api_key', 'This API key is suspended'),
  422: refusal(422, 'validation_error', 'An error was found with one or more fields in the request.'),
  429: TOO_MANY,
  500: refusal(500, 'application_error', 'An unexpected error occurred.'),
  503: refusal(503, 'service_unavailable', 'API is temporarily unavailable'),
}
