import { data } from '@remix-run/node'
import type { z } from 'zod'

/** What became of a form: one sentence for the toast, or to be shown beside what was to be changed; `errors` stand beside their fields. */
export type Outcome = { ok: boolean; message: string; errors?: Partial<Record<string, string>> }

/** The form of a request, or null when the request carries none that can be read. */
export const readForm = (request: Request): Promise<FormData | null> => request.formData().catch(() => null)

export const UNREADABLE = 'This could not be understood. Nothing was changed.'

export const NOT_ALLOWED = 'You may not change these settings. Nothing was changed.'

export const CHANGED_MEANWHILE =
  'Somebody else changed this setting while you had the page open. Yours was not saved; the page now shows theirs.'

export const refused = (message: string): Outcome => ({ ok: false, message })

/** Refuses with the first thing that is wrong. */
export const refusedFor = (error: z.ZodError): Outcome => refused(error.issues[0]?.message ?? UNREADABLE)

/** What an action answers. */
export const answer = (outcome: Outcome) => data(outcome, { status: outcome.ok ? 200 : 422 })
