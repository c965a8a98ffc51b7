type ImageFacts = { mimeType: string; width: number; height: number }

/** What an image really is, by its first bytes (PNG, JPEG, GIF, WebP); null for anything else, whatever its name says. */
export function sniffImage(bytes: Uint8Array): ImageFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return png(bytes, view) ?? jpeg(view) ?? gif(bytes, view) ?? webp(bytes, view)
  } catch (error) {
    // The file ends in the middle of its header.
    if (error instanceof RangeError) return null
    throw error
  }
}

const text = (bytes: Uint8Array, start: number, end: number) =>
  Buffer.from(bytes.subarray(start, end)).toString('latin1')

function png(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (text(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n') return null
  return { mimeType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments to the frame header (SOF0 to SOF15, but for the three markers among them that are none). */
function jpeg(view: DataView): ImageFacts | null {
  if (view.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { mimeType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function gif(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (!/^GIF8[79]a$/.test(text(bytes, 0, 6))) return null
  return { mimeType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function webp(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 12) !== 'WEBP') return null
  const mimeType = 'image/webp'
  switch (text(bytes, 12, 16)) {
    case 'VP8 ':
      return { mimeType, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { mimeType, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return {
        mimeType,
        width: 1 + view.getUint16(24, true) + (view.getUint8(26) << 16),
        height: 1 + view.getUint16(27, true) + (view.getUint8(29) << 16),
      }
    default:
      return null
  }
}
