import { nameKey } from '../name-key'
import { IMPORT_COLUMN_NAMES, IMPORT_COLUMNS, type ImportColumn } from '../vendor-csv'
import { FileFault } from './file-fault'

/** Without these there is no vendor. */
const REQUIRED: readonly ImportColumn[] = ['name', 'email']

/** What others call these columns, folded as names are. */
const ALSO_CALLED: Partial<Record<ImportColumn, readonly string[]>> = {
  name: ['displayname', 'vendor', 'vendorname', 'shopname', 'storename', 'brand'],
  email: ['contactemail', 'emailaddress', 'contactemailaddress', 'mail'],
  about: ['bio', 'description'],
  x: ['twitter'],
  legalName: ['legalname', 'company', 'companyname', 'businessname'],
  taxId: ['taxid', 'vat', 'vatid', 'vatnumber'],
  contactName: ['contactname', 'contactperson'],
  phone: ['phonenumber', 'telephone', 'mobile'],
  addressLine1: ['addressline1', 'address1', 'street'],
  addressLine2: ['addressline2', 'address2'],
  city: ['town'],
  region: ['state', 'province', 'county'],
  postalCode: ['zip', 'zipcode', 'postcode'],
  country: ['countrycode'],
  groups: ['group'],
}

const BY_HEADING: ReadonlyMap<string, ImportColumn> = new Map(
  IMPORT_COLUMN_NAMES.flatMap((column) =>
    [nameKey(IMPORT_COLUMNS[column]), ...(ALSO_CALLED[column] ?? [])].map((key) => [key, column] as const),
  ),
)

/** The column that a heading names, however it is written; null for one that means nothing here. */
export const columnOf = (heading: string): ImportColumn | null => BY_HEADING.get(nameKey(heading)) ?? null

export type Headings = { columns: (ImportColumn | null)[]; unknown: string[] }

/**
 * Reads the first line of a file.
 * @throws FileFault when a column is there twice, or one that is needed is not
 */
export function readHeadings(cells: readonly string[]): Headings {
  const columns = cells.map(columnOf)
  const twice = columns.find((column, at) => column !== null && columns.indexOf(column) !== at)
  if (twice) throw new FileFault({ fault: 'column-twice', columns: [IMPORT_COLUMNS[twice]] })
  const missing = REQUIRED.filter((column) => !columns.includes(column))
  if (missing.length > 0)
    throw new FileFault({
      fault: 'column-missing',
      columns: missing.map((column) => IMPORT_COLUMNS[column]),
    })
  const unknown = cells.filter((cell, at) => columns[at] === null && cell.trim() !== '')
  return { columns, unknown }
}
