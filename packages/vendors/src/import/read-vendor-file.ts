import { pipeline, Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import type { ImportColumn } from '../vendor-csv'
import { FileFault } from './file-fault'
import { columnOf, readHeadings } from './headings'
import { MAX_FILE_BYTES, MAX_FILE_ROWS } from './limits'

/** No heading line is longer, and no single line either. */
const MAX_LINE_LENGTH = 256 * 1024

const DELIMITERS = [',', ';', '\t'] as const

/** The cells of a line that say something, by column. */
export type Cells = { [column in ImportColumn]?: string }

/** `line` counts as a spreadsheet does: the headings are line 1, and a cell of many lines is one. */
export type FileRow = { line: number; cells: Cells }

export type VendorFile = {
  /** Headings that mean nothing here. */
  unknown: string[]
  rows: AsyncGenerator<FileRow>
}

/**
 * Opens a CSV file of vendors: UTF-8 with or without a byte order mark, its cells apart by comma, semicolon or tab. It is
 * read as its rows are asked for, and no more of it is in memory than a few of them.
 * @throws FileFault, also while rows are read
 */
export async function openVendorFile(file: AsyncIterable<Uint8Array>): Promise<VendorFile> {
  const text = decode(file)
  const { firstLine, all } = await peek(text)
  const records = recordsOf(all, delimiterOf(firstLine))
  const first = await records.next()
  if (first.done) throw new FileFault({ fault: 'empty' })
  const { columns, unknown } = readHeadings(first.value.record)
  return { unknown, rows: rowsOf(records, columns) }
}

async function* rowsOf(records: AsyncGenerator<CsvRecord>, columns: (ImportColumn | null)[]) {
  let count = 0
  for await (const { record, line } of records) {
    const cells: Cells = {}
    for (const [at, column] of columns.entries()) {
      const text = withoutGuard(record[at] ?? '').trim()
      if (column && text !== '') cells[column] = text
    }
    // Spreadsheets leave lines of delimiters behind.
    if (record.every((cell) => cell.trim() === '')) continue
    count += 1
    if (count > MAX_FILE_ROWS) throw new FileFault({ fault: 'too-many-rows' })
    yield { line, cells }
  }
  if (count === 0) throw new FileFault({ fault: 'no-rows' })
}

/** An export puts an apostrophe before what a spreadsheet would take for a formula; a phone number is one. */
const withoutGuard = (cell: string): string => (/^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

async function* decode(file: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  for await (const chunk of file) {
    bytes += chunk.byteLength
    if (bytes > MAX_FILE_BYTES) throw new FileFault({ fault: 'too-large' })
    yield utf8(() => decoder.decode(chunk, { stream: true }))
  }
  yield utf8(() => decoder.decode())
}

function utf8(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new FileFault({ fault: 'not-utf8' })
  }
}

/** The first line with something in it, and the whole text from its beginning. */
async function peek(
  text: AsyncGenerator<string>,
): Promise<{ firstLine: string; all: AsyncGenerator<string> }> {
  let head = ''
  for (;;) {
    const next = await text.next()
    if (!next.done) head += next.value
    const begun = head.trimStart()
    if (next.done || /[\r\n]/.test(begun) || begun.length > MAX_LINE_LENGTH)
      return { firstLine: begun.split(/[\r\n]/, 1)[0] ?? '', all: joined() }
  }
  async function* joined() {
    yield head
    yield* text
  }
}

/** What the headings are apart by is what makes the most of them known; prose below may hold any of these. */
function delimiterOf(firstLine: string): string {
  const known = (delimiter: string) =>
    firstLine.split(delimiter).filter((cell) => columnOf(cell) !== null).length
  return DELIMITERS.reduce((best, one) => (known(one) > known(best) ? one : best))
}

type CsvRecord = { record: string[]; line: number }

async function* recordsOf(text: AsyncGenerator<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_LINE_LENGTH,
  })
  // A fault of the text ends the parser, which tells it to whoever reads on; so nothing is left to do at the end.
  const source: AsyncIterable<Parsed> = pipeline(Readable.from(text), parser, () => undefined)
  try {
    for await (const { record, info } of source) yield { record, line: info.records + info.empty_lines }
  } catch (error) {
    throw error instanceof CsvError ? new FileFault({ fault: 'malformed', line: parser.info.lines }) : error
  }
}

type Parsed = { record: string[]; info: Info }
