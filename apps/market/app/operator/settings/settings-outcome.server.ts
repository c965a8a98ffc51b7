import { data } from '@remix-run/node'
import type { z } from 'zod'

/** `message` is for the toast, or to be shown beside what was to be changed. */
export type SettingsOutcome = { ok: boolean; message: string }

export const UNREADABLE = 'This could not be understood. Nothing was changed.'

export const NOT_ALLOWED = 'You may not change these settings. Nothing was changed.'

export const CHANGED_MEANWHILE =
  'Somebody else changed this setting while you had the page open. Yours was not saved; the page now shows theirs.'

export const refused = (message: string): SettingsOutcome => ({ ok: false, message })

/** Refuses with the first thing that is wrong. */
export const refusedFor = (error: z.ZodError): SettingsOutcome =>
  refused(error.issues[0]?.message ?? UNREADABLE)

/** What the action of a page of the settings answers. */
export const answer = (outcome: SettingsOutcome) => data(outcome, { status: outcome.ok ? 200 : 422 })
