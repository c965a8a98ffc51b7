import { Readable } from 'node:stream'
import { IMPORT_COLUMNS, type ImportRow, writeCsv } from '@souk/vendors'
import { csvFile } from '../../platform/csv-file.server'
import { rowWords } from './row-words.server'

/** Shows what goes where. Nobody's name: whoever leaves it in imports nobody by mistake, since the address is no vendor's. */
const EXAMPLE: Record<keyof typeof IMPORT_COLUMNS, string> = {
  name: 'Example Pottery',
  email: 'owner@example.com',
  status: 'approved',
  about: 'Stoneware, thrown by hand.',
  website: 'https://example.com',
  instagram: '@examplepottery',
  facebook: '',
  tiktok: '',
  youtube: '',
  x: '',
  legalName: 'Example Pottery Lda',
  taxId: 'PT123456789',
  contactName: 'Ana Silva',
  phone: '+351 912 345 678',
  addressLine1: 'Rua das Flores 1',
  addressLine2: '',
  city: 'Porto',
  region: '',
  postalCode: '4050-262',
  country: 'PT',
  language: 'en',
  groups: '',
}

/** An empty file to begin with. */
export const templateFile = () =>
  csvFile(writeCsv(Readable.from([EXAMPLE]), IMPORT_COLUMNS), 'vendors-template.csv')

const REPORT_COLUMNS = {
  line: 'Line',
  name: IMPORT_COLUMNS.name,
  email: IMPORT_COLUMNS.email,
  fate: 'Outcome',
  why: 'Why',
  vendorId: 'Vendor id',
}

/** Every line of an import and what became of it, written while it is read. */
export const reportFile = (rows: AsyncGenerator<ImportRow>) =>
  csvFile(writeCsv(Readable.from(lines(rows)), REPORT_COLUMNS), 'vendor-import.csv')

async function* lines(rows: AsyncGenerator<ImportRow>) {
  for await (const row of rows) {
    const { fate, why } = rowWords(row, 'finished')
    yield {
      line: String(row.line),
      name: row.cells.name ?? '',
      email: row.cells.email ?? '',
      fate,
      why,
      vendorId: row.vendor?.id ?? '',
    }
  }
}
