import { expect, test } from 'vitest'
import { sniffImage } from './sniff-image'

const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'))

/** Only the header counts, so the samples end with it. */
const samples = {
  'image/png': hex('89504e470d0a1a0a 0000000d 49484452 00000280 000001e0'),
  'image/gif': hex('474946383961 8002 e001'),
  'image/jpeg': hex('ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 01e0 0280 03'),
  'image/webp': hex('52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100'),
}

test.each(Object.entries(samples))('%s is known by its bytes, with its size', (mimeType, bytes) => {
  expect(sniffImage(bytes)).toEqual({ mimeType, width: 640, height: 480 })
})

test('nothing else is taken for an image, however short', () => {
  for (const text of ['', 'x', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF87', 'RIFF0000WEBPVP8 ']) {
    expect(sniffImage(Buffer.from(text))).toBeNull()
  }
})
