import { expect, test } from 'vitest'
import { checkLogo, MAX_LOGO_BYTES } from './logo'

const bytes = (text: string, size = 64) => {
  const all = new Uint8Array(size)
  all.set(Buffer.from(text, 'latin1'))
  return all
}

test.each([
  ['PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
  ['JPEG', '\xff\xd8\xff\xe0', 'image/jpeg'],
  ['WebP', 'RIFF\x00\x00\x00\x00WEBP', 'image/webp'],
])('a %s is known by its content', (_, text, mimeType) => {
  expect(checkLogo(bytes(text))).toMatchObject({ ok: true, value: { mimeType } })
})

test.each(['<svg onload=alert(1)>', 'GIF89a', '%PDF-1.7', '', 'RIFF\x00\x00\x00\x00WAVE'])(
  '%j is refused, whatever the file is called',
  (text) => {
    expect(checkLogo(bytes(text))).toEqual({
      ok: false,
      reason: 'This file is not a PNG, JPEG or WebP image. Choose another one.',
    })
  },
)

test('an image of 2 MB is taken, one byte more is not', () => {
  expect(checkLogo(bytes('\xff\xd8\xff', MAX_LOGO_BYTES)).ok).toBe(true)
  expect(checkLogo(bytes('\xff\xd8\xff', MAX_LOGO_BYTES + 1)).ok).toBe(false)
})
