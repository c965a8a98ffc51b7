import { fail, ok, type Result } from '@souk/kernel'
import { z } from 'zod'
import { type PayoutDetails, type PayoutField, payoutDetails } from './payout-details'
import type { Requirement } from './requirement'

export const TAX_FORMS = ['w9', 'w8ben', 'w8bene', 'vat_certificate', 'other'] as const
export type TaxForm = (typeof TAX_FORMS)[number]

/** What a vendor sends for a requirement, beside a file. */
export type SubmissionContent =
  | { kind: 'document'; validUntil: Date | null }
  | { kind: 'tax_form'; taxForm: TaxForm; validUntil: Date | null }
  | { kind: 'payout_details'; details: PayoutDetails }
  | { kind: 'statement' }

export type SubmissionField = 'validUntil' | 'taxForm' | 'confirm' | PayoutField

/** Which fields have to be mended. */
export type SubmissionErrors = Partial<Record<SubmissionField, 'wrong' | 'over'>>

type Sent = { requirement: Pick<Requirement, 'kind' | 'expires'>; fields: Record<string, string>; now: Date }

/** Checks what was sent for a requirement, as the browser sent it; a missing field counts as empty. */
export function parseSubmission({
  requirement: { kind, expires },
  fields,
  now,
}: Sent): Result<SubmissionContent, SubmissionErrors> {
  switch (kind) {
    case 'document':
    case 'tax_form': {
      const validUntil = expires ? readDay(fields.validUntil ?? '', now) : ok(null)
      const taxForm = z.enum(TAX_FORMS).safeParse(fields.taxForm)
      const errors: SubmissionErrors = {
        ...(!validUntil.ok && { validUntil: validUntil.reason }),
        ...(kind === 'tax_form' && !taxForm.success && { taxForm: 'wrong' as const }),
      }
      if (!validUntil.ok || Object.keys(errors).length > 0) return fail(errors)
      if (kind === 'document') return ok({ kind, validUntil: validUntil.value })
      return taxForm.success
        ? ok({ kind, taxForm: taxForm.data, validUntil: validUntil.value })
        : fail(errors)
    }
    case 'payout_details':
      return readPayout(fields)
    case 'statement':
      return fields.confirm === 'yes' ? ok({ kind }) : fail({ confirm: 'wrong' })
    default:
      return kind satisfies never
  }
}

function readPayout(fields: Record<string, string>): Result<SubmissionContent, SubmissionErrors> {
  const { holder = '', iban = '', accountNumber = '', bankCode = '', bic = '' } = fields
  const way = fields.way === 'account' ? 'account' : 'iban'
  const parsed = payoutDetails.safeParse({ way, holder, iban, accountNumber, bankCode, bic: bic.trim() })
  if (parsed.success) return ok({ kind: 'payout_details', details: parsed.data })
  const names = new Set(parsed.error.issues.map(({ path }) => path[0]))
  const wrong = PAYOUT_FIELDS.filter((name) => names.has(name))
  return fail(Object.fromEntries(wrong.map((name) => [name, 'wrong' as const])))
}

const PAYOUT_FIELDS = ['holder', 'iban', 'accountNumber', 'bankCode', 'bic'] as const

/** A day that is still to come, as `<input type="date">` sends it. */
function readDay(text: string, now: Date): Result<Date, 'wrong' | 'over'> {
  if (!z.iso.date().safeParse(text).success) return fail('wrong')
  const day = new Date(`${text}T00:00:00Z`)
  return day.getTime() > now.getTime() ? ok(day) : fail('over')
}
