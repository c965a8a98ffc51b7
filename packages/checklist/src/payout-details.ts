import { electronicFormatIBAN, friendlyFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools'
import { z } from 'zod'

/** Where a vendor is to be paid. */
export type PayoutDetails = z.infer<typeof payoutDetails>

export type PayoutField = 'holder' | 'iban' | 'accountNumber' | 'bankCode' | 'bic'

const compact = z.string().transform((text) => text.replace(/[\s-]/g, '').toUpperCase())

/** As banks write names: no line break, nothing invisible. */
const holder = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .refine((text) => /^[\p{L}\p{M}\p{N} .,'’&()/+-]{2,140}$/u.test(text))

const bic = compact.refine((text) => isValidBIC(text))
const noBic = z.literal('').transform(() => null)

/** As they are typed: spaces and dashes are left out, checksums hold. */
export const payoutDetails = z.discriminatedUnion('way', [
  z.object({
    way: z.literal('iban'),
    holder,
    iban: z.string().transform((text, context) => {
      const iban = electronicFormatIBAN(text)
      if (iban && isValidIBAN(iban)) return iban
      context.addIssue({ code: 'custom' })
      return z.NEVER
    }),
    bic: z.union([noBic, bic]),
  }),
  z.object({
    way: z.literal('account'),
    holder,
    accountNumber: compact.refine((text) => /^[A-Z0-9]{4,34}$/.test(text)),
    /** Routing number, sort code, BSB: what the country calls the number of a bank. */
    bankCode: compact.refine((text) => /^[A-Z0-9]{3,15}$/.test(text)),
    bic: z.union([noBic, bic]),
  }),
])

/** Enough to know an account by, and not enough to use it. */
export function maskPayout(details: PayoutDetails): string {
  switch (details.way) {
    case 'iban':
      return `${details.iban.slice(0, 2)} •••• ${details.iban.slice(-4)}`
    case 'account':
      return `•••• ${details.accountNumber.slice(details.accountNumber.length >= 8 ? -4 : -2)}`
    default:
      return details satisfies never
  }
}

/** In groups of four, as people read it. */
export const readableIban = (iban: string): string => friendlyFormatIBAN(iban) ?? iban
