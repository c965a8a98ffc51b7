import { z } from 'zod'
import { readAll, run, type State, transaction } from '../state'

/** What a person or a test has set to make Resend behave otherwise than kindly; it survives a restart. */
export const mailSwitchTable = `
  create table if not exists email_switch (name text primary key, value text not null) strict;
`

/** Statuses with which a request can be made to fail. */
export const FAILURES = [401, 403, 422, 429, 500, 503] as const

const whole = z.number().int().min(0)

export const mailSwitchesSchema = z.object({
  /** Requests per second; Resend's own default is ten. Null: no limit. */
  ratePerS: whole.nullable(),
  dailyQuota: whole.nullable(),
  monthlyQuota: whole.nullable(),
  /** Domains that may stand in `from`; null: any. */
  verifiedDomains: z.array(z.string().toLowerCase()).nullable(),
  /** The account's owner, the only one to whom `…@resend.dev` may send; null: anybody. */
  ownAddress: z.email().nullable(),
  /** API keys that may send and do nothing else. */
  sendingKeys: z.array(z.string()),
  /** The next requests are answered with this status. */
  failNext: z.object({ times: whole, status: z.literal(FAILURES) }).nullable(),
  /** Until then every request is one too many. */
  tooManyUntil: z.iso.datetime().nullable(),
  /** How long every answer takes. */
  delayMs: whole.max(60_000),
  /** The connections of the next requests are cut without an answer. */
  dropNext: whole,
})
export type MailSwitches = z.infer<typeof mailSwitchesSchema>

/** As long as nobody has touched a switch: a demo must not wait, and nothing is refused. */
const UNTOUCHED: MailSwitches = {
  ratePerS: null,
  dailyQuota: null,
  monthlyQuota: null,
  verifiedDomains: null,
  ownAddress: null,
  sendingKeys: [],
  failNext: null,
  tooManyUntil: null,
  delayMs: 0,
  dropNext: 0,
}

export function mailSwitches(state: State): MailSwitches {
  const row = z.object({ name: z.string(), value: z.string().transform((text): unknown => JSON.parse(text)) })
  const rows = readAll(state, row, 'select name, value from email_switch')
  return mailSwitchesSchema.parse({
    ...UNTOUCHED,
    ...Object.fromEntries(rows.map(({ name, value }) => [name, value])),
  })
}

export function setMailSwitches(
  state: State,
  changes: { [Name in keyof MailSwitches]?: MailSwitches[Name] | undefined },
): MailSwitches {
  transaction(state, () => {
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) continue
      const sql =
        'insert into email_switch values (?, ?) on conflict (name) do update set value = excluded.value'
      run(state, sql, name, JSON.stringify(value))
    }
  })
  return mailSwitches(state)
}
