import { z } from 'zod'
import { readAll, run, type State, transaction } from '../state'

/** What a person or a test has set to make the Admin API behave otherwise than kindly; it survives a restart. */
export const apiSwitchTable = `
  create table if not exists api_switch (name text primary key, value text not null) strict;
`

/** How a request can be made to fail: `internal` is an answer of 200 that says so in `errors`, `throttled` one without points. */
export const API_FAILURES = ['500', '502', '503', '504', 'internal', 'throttled'] as const

const whole = z.number().int().min(0)

export const apiSwitchesSchema = z.object({
  /** The next requests with a good token fail like this; nothing is done. */
  failNext: z.object({ times: whole, how: z.enum(API_FAILURES) }).nullable(),
  /** How many metaobjects of one definition there may be. */
  mostEntries: whole,
})
export type ApiSwitches = z.infer<typeof apiSwitchesSchema>

/** As long as nobody has touched a switch. Source of the number: shopify.dev, "Metaobject limits". */
const UNTOUCHED: ApiSwitches = { failNext: null, mostEntries: 1_000_000 }

export function apiSwitches(state: State): ApiSwitches {
  const row = z.object({ name: z.string(), value: z.string().transform((text): unknown => JSON.parse(text)) })
  const rows = readAll(state, row, 'select name, value from api_switch')
  return apiSwitchesSchema.parse({
    ...UNTOUCHED,
    ...Object.fromEntries(rows.map(({ name, value }) => [name, value])),
  })
}

export function setApiSwitches(
  state: State,
  changes: { [Name in keyof ApiSwitches]?: ApiSwitches[Name] | undefined },
): ApiSwitches {
  transaction(state, () => {
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) continue
      const sql =
        'insert into api_switch values (?, ?) on conflict (name) do update set value = excluded.value'
      run(state, sql, name, JSON.stringify(value))
    }
  })
  return apiSwitches(state)
}

/** The failure that the switches ask for at this request, if any; it is used up. */
export function takeFailure(state: State): (typeof API_FAILURES)[number] | null {
  const { failNext } = apiSwitches(state)
  if (!failNext || failNext.times === 0) return null
  setApiSwitches(state, { failNext: { ...failNext, times: failNext.times - 1 } })
  return failNext.how
}
