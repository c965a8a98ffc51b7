import { parseDate } from 'chrono-node'
import type { State } from '../state'
import { invalid, type Refusal } from './refusals'

/** Source: resend.com, "Schedule Email". */
const FURTHEST_DAYS = 30
const DAY_MS = 24 * 3600 * 1000

/** ISO 8601, or English such as `in 1 hour` or `Friday at 3pm ET`; without a time zone it is UTC. Answers ISO 8601. */
export function readSchedule(state: State, text: string): string | Refusal {
  const now = state.clock.now()
  const moment = parseDate(text, { instant: now, timezone: 'UTC' }, { forwardDate: true })
  if (!moment)
    return invalid('Invalid `scheduled_at` field. Use ISO 8601 or natural language, such as `in 1 min`.')
  if (moment.getTime() > now.getTime() + FURTHEST_DAYS * DAY_MS)
    return invalid('Invalid `scheduled_at` field. Emails can be scheduled up to 30 days in advance.')
  return moment.toISOString()
}
