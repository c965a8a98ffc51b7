import { pipeline, type Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { Link } from './links'

const LINK_HEADINGS: Record<Link, string> = {
  website: 'Website',
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  x: 'X',
}

/** The columns that an import takes too. */
const TAKEN_BACK = {
  name: 'Name',
  email: 'E-mail',
  status: 'Status',
  about: 'About',
  ...LINK_HEADINGS,
  legalName: 'Registered name',
  taxId: 'Tax number',
  contactName: 'Contact',
  phone: 'Phone',
  addressLine1: 'Address',
  addressLine2: 'Address, second line',
  city: 'City',
  region: 'Region',
  postalCode: 'Postal code',
  country: 'Country',
  language: 'Language',
  groups: 'Groups',
} as const

export type ImportColumn = keyof typeof TAKEN_BACK

export const IMPORT_COLUMNS: Record<ImportColumn, string> = TAKEN_BACK

const isImportColumn = (name: string): name is ImportColumn => Object.hasOwn(TAKEN_BACK, name)

export const IMPORT_COLUMN_NAMES: readonly ImportColumn[] = Object.keys(TAKEN_BACK).filter(isImportColumn)

const { name, email, status, ...others } = TAKEN_BACK

/** The columns of an exported file, in order. */
const VENDOR_CSV_COLUMNS = {
  id: 'Id',
  name,
  handle: 'Handle',
  email,
  status,
  applied: 'Applied',
  decided: 'Decided',
  reason: 'Reason given',
  ...others,
} as const

export type VendorCsvRow = Record<keyof typeof VENDOR_CSV_COLUMNS, string>

/** Rows as a CSV file; see `writeCsv`. */
export const writeVendorCsv = (rows: Readable): Readable => writeCsv(rows, VENDOR_CSV_COLUMNS)

/**
 * Rows as a CSV file that Excel, Numbers and Sheets open as it is: with a byte order mark, and with an apostrophe before
 * what they would take for a formula, because vendors write these fields and operators open them.
 */
export const writeCsv = (rows: Readable, columns: Record<string, string>): Readable =>
  pipeline(
    rows,
    stringify({
      header: true,
      columns: { ...columns },
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    }),
    // Whoever reads the file hears of a failure; whoever stops reading stops the rows.
    () => undefined,
  )
