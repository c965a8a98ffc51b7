import { z } from 'zod'
import { readAll, type State } from '../state'
import type { NewMail } from './read-mail'
import { type Refusal, refusal } from './refusals'
import { mailSwitches } from './switches'

/** Every recipient counts. Source: resend.com, "What are Resend account quotas and limits?". */
const sizeOf = ({ to, cc, bcc }: Pick<NewMail, 'to' | 'cc' | 'bcc'>) => to.length + cc.length + bcc.length

/** Days and months are those of UTC. Source: resend.com, "Usage Limits". */
export function refuseQuota(state: State, mails: NewMail[]): Refusal | null {
  const { dailyQuota, monthlyQuota } = mailSwitches(state)
  const more = mails.reduce((sum, mail) => sum + sizeOf(mail), 0)
  const used = usage(state)
  if (dailyQuota !== null && used.today + more > dailyQuota)
    return refusal(429, 'daily_quota_exceeded', 'You have exceeded your daily email sending quota.')
  return monthlyQuota !== null && used.thisMonth + more > monthlyQuota
    ? refusal(429, 'monthly_quota_exceeded', 'You have exceeded your monthly email sending quota.')
    : null
}

/** How much is used up, in the headers of every answer; the day's only where there is a daily quota. */
export function quotaHeaders(state: State): Record<string, string> {
  const { dailyQuota, monthlyQuota } = mailSwitches(state)
  if (dailyQuota === null && monthlyQuota === null) return {}
  const { today, thisMonth } = usage(state)
  return {
    ...(dailyQuota !== null && { 'x-resend-daily-quota': String(today) }),
    'x-resend-monthly-quota': String(thisMonth),
  }
}

const count = z.object({ day: z.string(), sent: z.number() })

function usage(state: State): { today: number; thisMonth: number } {
  const now = state.clock.now().toISOString()
  const sql = `select substr(received_at, 1, 10) as day,
      sum(json_array_length(recipients) + json_array_length(cc) + json_array_length(bcc)) as sent
    from email where received_at >= ? group by day`
  const days = readAll(state, count, sql, now.slice(0, 7))
  return {
    today: days.find(({ day }) => day === now.slice(0, 10))?.sent ?? 0,
    thisMonth: days.reduce((sum, { sent }) => sum + sent, 0),
  }
}
