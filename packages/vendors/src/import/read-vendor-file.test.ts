import { describe, expect, test } from 'vitest'
import { FileFault, type FileProblem } from './file-fault'
import { MAX_FILE_BYTES, MAX_FILE_ROWS } from './limits'
import { type FileRow, openVendorFile } from './read-vendor-file'

const encoder = new TextEncoder()

async function* chunks(file: string | Uint8Array) {
  const bytes = typeof file === 'string' ? encoder.encode(file) : file
  // A small file in pieces that cut letters in two.
  const size = bytes.length > 10_000 ? 65_536 : 7
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(file: string | Uint8Array) {
  const { unknown, rows } = await openVendorFile(chunks(file))
  const all: FileRow[] = []
  for await (const row of rows) all.push(row)
  return { unknown, rows: all }
}

const rowsOf = async (file: string): Promise<FileRow[]> => (await read(file)).rows

async function problemOf(file: string | Uint8Array): Promise<FileProblem> {
  try {
    await read(file)
  } catch (error) {
    if (error instanceof FileFault) return error.problem
    throw error
  }
  throw new Error('the file was read')
}

const ida = { line: 2, cells: { name: 'Ida, & Söner', email: 'ida@example.com', city: 'Malmö' } }

describe('reads', () => {
  test.each([
    ['commas', 'Name,E-mail,City\n"Ida, & Söner",ida@example.com,Malmö\n'],
    ['semicolons', 'Name;E-mail;City\nIda, & Söner;ida@example.com;Malmö\n'],
    ['tabs', 'Name\tE-mail\tCity\nIda, & Söner\tida@example.com\tMalmö\n'],
    ['CRLF', 'Name;E-mail;City\r\nIda, & Söner;ida@example.com;Malmö\r\n'],
    ['a byte order mark', '\uFEFFName;E-mail;City\nIda, & Söner;ida@example.com;Malmö'],
    ['a quoted byte order mark', '\uFEFF"Name";"E-mail";"City"\r\n"Ida, & Söner";ida@example.com;Malmö'],
    ['columns in another order', 'City,E-mail,Name\nMalmö,ida@example.com,"Ida, & Söner"'],
    ['other names of columns', 'display_name;CONTACT EMAIL;town\nIda, & Söner;ida@example.com;Malmö'],
  ])('%s', async (_what, file) => {
    expect(await rowsOf(file)).toEqual([ida])
  })

  test('quoted cells with quotes, delimiters and lines in them; a line is counted as a spreadsheet counts', async () => {
    const file = 'Name,E-mail,About\n"The ""Kiln""",a@example.com,"Bowls,\nand cups"\nNext,b@example.com,\n'
    expect(await rowsOf(file)).toEqual([
      { line: 2, cells: { name: 'The "Kiln"', email: 'a@example.com', about: 'Bowls,\nand cups' } },
      { line: 3, cells: { name: 'Next', email: 'b@example.com' } },
    ])
  })

  test('lines that say less or more than the headings, and leaves out those that say nothing', async () => {
    const file = 'Name,E-mail,City\nA\n,,\n\nB,b@example.com,Porto,more\n'
    expect(await rowsOf(file)).toEqual([
      { line: 2, cells: { name: 'A' } },
      { line: 5, cells: { name: 'B', email: 'b@example.com', city: 'Porto' } },
    ])
  })

  test('headings that mean nothing are named, and what stands below them is left alone', async () => {
    const { unknown, rows } = await read('Id,Name,Shoe size,E-mail,\n7,A,42,a@example.com,\n')
    expect(unknown).toEqual(['Id', 'Shoe size'])
    expect(rows).toEqual([{ line: 2, cells: { name: 'A', email: 'a@example.com' } }])
  })

  test('what an export put an apostrophe before', async () => {
    const file =
      "Name,E-mail,Phone\n'=A,a@example.com,'+351 912 345 678\n'n Beetje,b@example.com,\n'＋B,c@example.com,\n"
    expect((await rowsOf(file)).map(({ cells }) => [cells.name, cells.phone])).toEqual([
      ['=A', '+351 912 345 678'],
      ["'n Beetje", undefined],
      ['＋B', undefined],
    ])
  })
})

describe('refuses', () => {
  const line = 'A,a@example.com\n'
  const utf16 = new Uint8Array(Buffer.from('\uFEFFName,E-mail\nÄ,a@example.com', 'utf16le'))
  const latin1 = new Uint8Array(Buffer.from('Name,E-mail\nÄrlig,a@example.com\n', 'latin1'))

  test.each<[string, string | Uint8Array, FileProblem]>([
    ['an empty file', '', { fault: 'empty' }],
    ['white space', '\n \n', { fault: 'column-missing', columns: ['Name', 'E-mail'] }],
    ['headings alone', 'Name,E-mail\n,\n', { fault: 'no-rows' }],
    [
      'a column that is needed and not there',
      'Name,City\nA,Porto',
      { fault: 'column-missing', columns: ['E-mail'] },
    ],
    ['two columns that are one', 'Name,E-mail,Vendor\nA,b,C', { fault: 'column-twice', columns: ['Name'] }],
    ['UTF-16', utf16, { fault: 'not-utf8' }],
    ['letters of Windows', latin1, { fault: 'not-utf8' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), { fault: 'not-utf8' }],
    ['a quote that is never closed', 'Name,E-mail\nA,"a@example.com\n', { fault: 'malformed', line: 2 }],
    ['too many lines', `Name,E-mail\n${line.repeat(MAX_FILE_ROWS + 1)}`, { fault: 'too-many-rows' }],
    ['too much', `Name,E-mail,About\n${`A,b,${'x'.repeat(9_000)}\n`.repeat(600)}`, { fault: 'too-large' }],
  ])('%s', async (_what, file, problem) => {
    expect(await problemOf(file)).toEqual(problem)
  })
})

test('a file is read as its lines are asked for: the largest there may be is never in memory', async () => {
  const line = encoder.encode(`A,a@example.com,${'x'.repeat(450)}\n`)
  let sent = 0
  async function* endless() {
    yield encoder.encode('Name,E-mail,About\n')
    for (; sent < MAX_FILE_ROWS; sent += 1) yield line
  }
  expect(line.length * MAX_FILE_ROWS).toBeLessThan(MAX_FILE_BYTES)
  const { rows } = await openVendorFile(endless())
  let furthest = 0
  let got = 0
  for await (const _row of rows) {
    got += 1
    furthest = Math.max(furthest, sent - got)
  }
  expect(got).toBe(MAX_FILE_ROWS)
  expect(furthest).toBeLessThan(500)
})
