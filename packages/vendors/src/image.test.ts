import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { checkImage, MAX_IMAGE_BYTES } from './image'

const bytes = (text: string, size = text.length) => {
  const all = new Uint8Array(size)
  all.set(Buffer.from(text, 'latin1'))
  return all
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

function png(width: number, height: number, size = 0) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  const whole = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
  const all = new Uint8Array(Math.max(size, whole.length))
  all.set(whole)
  return all
}

/** The least of a JPEG and of a WebP whose size can be read: 16 × 9. */
const JPEG = '\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x0b\x08\x00\x09\x00\x10\x01\x01\x11\x00\xff\xd9'
const WEBP = 'RIFF\x1a\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x0f\x00\x00\x08\x00\x00'

test.each([
  ['PNG', png(16, 9), 'image/png'],
  ['JPEG', bytes(JPEG), 'image/jpeg'],
  ['WebP', bytes(WEBP), 'image/webp'],
])('a %s is known by its content', (_, image, mimeType) => {
  expect(checkImage('logo', image)).toMatchObject({ ok: true, value: { mimeType } })
})

test.each(['<svg onload=alert(1)>', 'GIF89a', '%PDF-1.7', '', 'RIFF\x00\x00\x00\x00WAVE'])(
  '%j is refused, whatever the file is called',
  (text) => {
    expect(checkImage('logo', bytes(text, 64))).toEqual({
      ok: false,
      reason: { is: 'image-wrong-type' },
    })
  },
)

test.each(['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'RIFF\x00\x00\x00\x00WEBP'])(
  'a file that only begins like an image is refused: %j',
  (text) => {
    expect(checkImage('banner', bytes(text, 64))).toEqual({
      ok: false,
      reason: { is: 'image-unreadable' },
    })
  },
)

test('a logo of 2 MB is taken, one byte more is not; a banner may have 5 MB', () => {
  expect(checkImage('logo', png(9, 9, MAX_IMAGE_BYTES.logo)).ok).toBe(true)
  const larger = png(9, 9, MAX_IMAGE_BYTES.logo + 1)
  expect(checkImage('logo', larger)).toMatchObject({ reason: { is: 'image-too-large', most: 2 } })
  expect(checkImage('banner', larger).ok).toBe(true)
  expect(checkImage('banner', png(9, 9, MAX_IMAGE_BYTES.banner + 1)).ok).toBe(false)
})

test('an image of few bytes and many pixels is refused', () => {
  expect(checkImage('banner', png(5000, 5000)).ok).toBe(true)
  expect(checkImage('banner', png(5001, 10))).toEqual({
    ok: false,
    reason: { is: 'image-too-many-pixels', most: 5000 },
  })
})
