import { crc32, deflateSync } from 'node:zlib'

export type Colour = [red: number, green: number, blue: number]

/** A square PNG. @param colourAt called with coordinates from -1 (left, top) to 1 (right, bottom) */
export function drawPng(size: number, colourAt: (x: number, y: number) => Colour): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc(size * (1 + size * 3))
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [red, green, blue] = colourAt((column * 2) / size - 1, (row * 2) / size - 1)
      const at = row * (1 + size * 3) + 1 + column * 3
      rows[at] = red
      rows[at + 1] = green
      rows[at + 2] = blue
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([signature, ...chunks]))
}

/** Length, type, data, checksum: https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
