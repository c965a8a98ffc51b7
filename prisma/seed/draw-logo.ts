import { crc32, deflateSync } from 'node:zlib'

type Colour = [red: number, green: number, blue: number]

/** A square PNG: rings of one colour on another, so that every demo vendor is told apart at a glance. */
export function drawLogo({
  ink,
  paper,
  rings,
}: {
  ink: Colour
  paper: Colour
  rings: number
}): Uint8Array<ArrayBuffer> {
  const size = 256
  const rows = Buffer.alloc(size * (1 + size * 3))
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const radius = Math.hypot(x - size / 2, y - size / 2) / (size / 2)
      const inked = radius < 0.86 && Math.floor(radius * rings * 2) % 2 === 0
      rows.set(inked ? ink : paper, y * (1 + size * 3) + 1 + x * 3)
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
