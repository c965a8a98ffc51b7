import { fail, ok, type Result } from '@souk/kernel'
import { z } from 'zod'
import { manyLines } from './plain-text'

/** Days as `YYYY-MM-DD`, both of them away; what is said to shoppers meanwhile. */
export type Vacation = { from: string; until: string; note: string }

export type VacationErrors = Partial<Record<keyof Vacation, string>>

const LONGEST_DAYS = 366

const day = z.iso.date('Choose a day.')
const note = manyLines.pipe(z.string().max(300, 'Use at most 300 characters.'))

/** The day it is, by the clock that all shops share. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

export const isAway = (vacation: Vacation | null, today: string): boolean =>
  vacation !== null && vacation.from <= today && today <= vacation.until

/** Checks the fields of the form; a missing field counts as empty. */
export function parseVacation(
  fields: Record<string, string>,
  today: string,
): Result<Vacation, VacationErrors> {
  const { from = '', until = '' } = fields
  const errors: VacationErrors = {}
  const first = day.safeParse(from)
  const last = day.safeParse(until)
  const text = note.safeParse(fields.note ?? '')
  if (!first.success) errors.from = first.error.issues[0]?.message ?? 'Choose a day.'
  if (!last.success) errors.until = last.error.issues[0]?.message ?? 'Choose a day.'
  else if (last.data < today) errors.until = 'This day is over. Choose today or a later one.'
  else if (first.success && last.data < first.data)
    errors.until = 'Choose the same day as the first or a later one.'
  else if (first.success && daysBetween(first.data, last.data) > LONGEST_DAYS)
    errors.until = 'Choose a day within a year of the first.'
  if (!text.success) errors.note = text.error.issues[0]?.message ?? 'Use at most 300 characters.'
  return first.success && last.success && text.success && Object.keys(errors).length === 0
    ? ok({ from: first.data, until: last.data, note: text.data })
    : fail(errors)
}

const daysBetween = (from: string, until: string): number =>
  (Date.parse(until) - Date.parse(from)) / 86_400_000
