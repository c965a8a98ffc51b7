import { describe, expect, test } from 'vitest'
import { checkFile, MAX_FILE_BYTES } from './check-file'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const PDF = '%PDF-1.7\n'
const PNG = '\x89PNG\r\n\x1a\n'

const check = (filename: string, content: string) => checkFile({ filename, bytes: bytes(content) })

describe('what a file is, is read off its content', () => {
  test.each([
    [PDF, 'application/pdf', 'scan.pdf'],
    [PNG, 'image/png', 'scan.png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg', 'scan.jpg'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp', 'scan.webp'],
  ])('%j', (content, mimeType, filename) => {
    expect(check('scan.exe', content)).toMatchObject({ ok: true, value: { mimeType, filename } })
  })

  test.each([
    '<script>alert(1)</script>',
    'MZ\x90',
    'PK\x03\x04',
    'RIFF\x00\x00\x00\x00WAVE',
    ' %PDF-1.7',
    '%PD',
    'GIF89a',
  ])('%j is refused, whatever it is called', (content) => {
    expect(check('scan.pdf', content)).toEqual({ ok: false, reason: 'wrong-type' })
  })

  test('an empty file and one that is too large are refused', () => {
    expect(check('scan.pdf', '')).toEqual({ ok: false, reason: 'empty' })
    const large = new Uint8Array(MAX_FILE_BYTES + 1)
    expect(checkFile({ filename: 'scan.pdf', bytes: large })).toEqual({ ok: false, reason: 'too-large' })
  })
})

test.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\Ida\\Tax form.PDF', 'Tax form.pdf'],
  ['invoice.pdf.exe', 'invoice.pdf.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie- x=1.pdf'],
  ['\u202Efdp.exe', 'fdp.pdf'],
  ['ضريبة.pdf', 'ضريبة.pdf'],
  ['…..pdf', '….pdf'],
  ['.pdf', 'file.pdf'],
  ['', 'file.pdf'],
  ['"><img src=x>.pdf', '---img src=x-.pdf'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(100)}.pdf`],
])('the name %j is kept as %j', (filename, kept) => {
  expect(check(filename, PDF)).toMatchObject({ value: { filename: kept } })
})

test('both endings of a JPEG are right', () => {
  expect(check('photo.jpeg', '\xff\xd8\xff\xe0')).toMatchObject({ value: { filename: 'photo.jpeg' } })
})
