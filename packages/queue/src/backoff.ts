export type Backoff = { firstMs: number; longestMs: number }

/** How long to wait after the n-th attempt has failed: twice as long each time, up to a longest. Same input, same answer. */
export function backoffMs({ firstMs, longestMs }: Backoff, attempts: number): number {
  return Math.min(firstMs * 2 ** (attempts - 1), longestMs)
}
