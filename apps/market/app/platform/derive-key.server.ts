import { hkdfSync } from 'node:crypto'

/** A key for one use alone, from the app's secret. */
export const deriveKey = (secret: string, use: string): Uint8Array =>
  Buffer.from(hkdfSync('sha256', secret, '', use, 32))
