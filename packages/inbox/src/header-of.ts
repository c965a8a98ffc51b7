import type { IncomingHttpHeaders } from 'node:http'

const LONGEST = 255

/** A header that names something; null when it is missing or cannot be right. */
export function headerOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name]
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST ? value : null
}
