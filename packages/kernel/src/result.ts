/** What a rule or a use case returns: the value, or the reason why not. Throwing is for bugs and broken edges. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason }

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const fail = <const Reason>(reason: Reason): { ok: false; reason: Reason } => ({ ok: false, reason })
