import type { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'

/** The columns of an exported file, in order; an import takes the same ones. */
export const VENDOR_CSV_COLUMNS = {
  id: 'Id',
  name: 'Name',
  handle: 'Handle',
  email: 'E-mail',
  status: 'Status',
  applied: 'Applied',
  decided: 'Decided',
  reason: 'Reason given',
  about: 'About',
  legalName: 'Registered name',
  contactName: 'Contact',
  phone: 'Phone',
  country: 'Country',
  groups: 'Groups',
} as const

export type VendorCsvRow = Record<keyof typeof VENDOR_CSV_COLUMNS, string>

/**
 * Rows as a CSV file that Excel, Numbers and Sheets open as it is: with a byte order mark, and with an apostrophe before
 * what they would take for a formula, because vendors write these fields and operators open them.
 */
export const writeVendorCsv = (rows: Readable): Readable =>
  rows.pipe(
    stringify({
      header: true,
      columns: { ...VENDOR_CSV_COLUMNS },
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    }),
  )
