import { fail, ok, type Result } from '@souk/kernel'
import { z } from 'zod'
import { manyLines } from './plain-text'
import { firstProblem, named, type Problem } from './problem'

/** Days as `YYYY-MM-DD`, both of them away; what is said to shoppers meanwhile. */
export type Vacation = { from: string; until: string; note: string }

export type VacationErrors = Partial<Record<keyof Vacation, Problem>>

const LONGEST_DAYS = 366
const MOST_WORDS = 300

const day = z.iso.date(named('day-missing'))
const note = manyLines.pipe(z.string().max(MOST_WORDS))

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
  if (!first.success) errors.from = firstProblem(first.error)
  if (!last.success) errors.until = firstProblem(last.error)
  else if (last.data < today) errors.until = { is: 'day-over' }
  else if (first.success && last.data < first.data) errors.until = { is: 'day-before-first' }
  else if (first.success && daysBetween(first.data, last.data) > LONGEST_DAYS)
    errors.until = { is: 'day-too-late' }
  if (!text.success) errors.note = firstProblem(text.error)
  return first.success && last.success && text.success && Object.keys(errors).length === 0
    ? ok({ from: first.data, until: last.data, note: text.data })
    : fail(errors)
}

const daysBetween = (from: string, until: string): number =>
  (Date.parse(until) - Date.parse(from)) / 86_400_000
