import { fail, isLanguage, type Language, ok, type Result } from '@souk/kernel'
import { type Detail, type FieldErrors, parseImported, type VendorApplication } from '../application'
import type { VendorGroup } from '../group'
import { LINKS } from '../links'
import { nameKey } from '../name-key'
import type { ImportColumn } from '../vendor-csv'
import { countryCode } from './country-code'
import type { Cells } from './read-vendor-file'

/** What a line of a file says of a vendor. */
export type ImportedVendor = {
  application: VendorApplication
  status: 'applied' | 'approved'
  language: Language | null
  groupIds: string[]
}

/** What is wrong with a cell; `said`: the group that the shop does not have. */
export type ImportProblem =
  | { column: ImportColumn; is: 'missing' | 'wrong' }
  | { column: 'groups'; is: 'unknown'; said: string }

/** Columns that are fields of an application, but for the name, which is called otherwise there. */
const SAME_FIELDS = [
  'email',
  'about',
  ...LINKS,
  'legalName',
  'taxId',
  'contactName',
  'phone',
  'addressLine1',
  'addressLine2',
  'city',
  'region',
  'postalCode',
  'country',
] as const satisfies readonly (ImportColumn & ('email' | 'about' | Detail | (typeof LINKS)[number]))[]

/** Checks one line. `groups`: those of the shop. */
export function readRow(
  cells: Cells,
  groups: readonly VendorGroup[],
): Result<ImportedVendor, ImportProblem[]> {
  const problems: ImportProblem[] = []
  const country = cells.country === undefined ? '' : countryCode(cells.country)
  if (country === null) problems.push({ column: 'country', is: 'wrong' })
  const application = parseImported({
    ...Object.fromEntries(SAME_FIELDS.map((field) => [field, cells[field] ?? ''])),
    displayName: cells.name ?? '',
    country: country ?? '',
  })
  if (!application.ok) problems.push(...problemsOf(application.reason, cells))
  const status = statusOf(cells.status)
  if (status === null) problems.push({ column: 'status', is: 'wrong' })
  const language = languageOf(cells.language)
  if (language === undefined) problems.push({ column: 'language', is: 'wrong' })
  const named = groupsNamed(cells.groups, groups)
  if (!named.ok) problems.push({ column: 'groups', is: 'unknown', said: named.reason })
  if (!application.ok || status === null || language === undefined || !named.ok || problems.length > 0)
    return fail(problems)
  return ok({ application: application.value, status, language, groupIds: named.value })
}

function problemsOf(errors: FieldErrors, cells: Cells): ImportProblem[] {
  const columns = [
    ...(errors.displayName ? (['name'] as const) : []),
    ...SAME_FIELDS.filter((field) => errors[field]),
  ]
  return columns.map((column) => ({ column, is: cells[column] === undefined ? 'missing' : 'wrong' }))
}

function statusOf(text = ''): ImportedVendor['status'] | null {
  const said = nameKey(text)
  if (said === '' || said === 'applied') return 'applied'
  return said === 'approved' ? said : null
}

/** Null: the marketplace's; undefined: none that there is. */
function languageOf(text = ''): Language | null | undefined {
  const said = text.trim().toLowerCase().split(/[-_]/, 1)[0] ?? ''
  if (said === '') return null
  return isLanguage(said) ? said : undefined
}

function groupsNamed(text = '', groups: readonly VendorGroup[]): Result<string[], string> {
  const ids = new Set<string>()
  for (const name of text.split(';').map((one) => one.trim())) {
    if (name === '') continue
    const group = groups.find((one) => nameKey(one.name) === nameKey(name))
    if (!group) return fail(name)
    ids.add(group.id)
  }
  return ok([...ids])
}
