import { createRequire } from 'node:module'
import type * as Chrono from 'chrono-node'
import type { State } from '../state'
import { invalid, type Refusal } from './refusals'

/** Source: resend.com, "Schedule Email". */
const FURTHEST_DAYS = 30
const DAY_MS = 24 * 3600 * 1000

const load = createRequire(import.meta.url)

/** ISO 8601, or English such as `in 1 hour` or `Friday at 3pm ET`; without a time zone it is UTC. Answers ISO 8601. */
export function readSchedule(state: State, text: string): string | Refusal {
  // 260 files, loaded with the first mail that is scheduled: the start does not wait for them.
  const { parseDate }: typeof Chrono = load('chrono-node')
  const now = state.clock.now()
  const moment = parseDate(text, { instant: now, timezone: 'UTC' }, { forwardDate: true })
  if (!moment)
    return invalid('Invalid `scheduled_at` field. Use ISO 8601 or natural language, such as `in 1 min`.')
  if (moment.getTime() > now.getTime() + FURTHEST_DAYS * DAY_MS)
    return invalid('Invalid `scheduled_at` field. Emails can be scheduled up to 30 days in advance.')
  return moment.toISOString()
}
