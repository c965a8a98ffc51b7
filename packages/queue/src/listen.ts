import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

const RECONNECT_MS = 500

type Options = {
  pool: pg.Pool
  channel: string
  onNotify: () => void
  onError: (error: unknown) => void
}

/**
 * Holds one connection of the pool for LISTEN, and opens another whenever it breaks. What was announced in between is
 * not known, so every new connection counts as a notification.
 */
export function listen(options: Options): { close: () => Promise<void> } {
  const closing = new AbortController()
  const done = keepListening(options, closing.signal)
  return {
    close: () => {
      closing.abort()
      return done
    },
  }
}

async function keepListening(options: Options, closing: AbortSignal): Promise<void> {
  while (!closing.aborted) {
    try {
      await listenUntilBroken(options, closing)
    } catch (error) {
      options.onError(error)
      await pause(RECONNECT_MS, undefined, { signal: closing }).catch(() => undefined)
    }
  }
}

/** Resolves when closing, rejects when the connection breaks. */
async function listenUntilBroken({ pool, channel, onNotify }: Options, closing: AbortSignal): Promise<void> {
  const client = await pool.connect()
  try {
    const over = new Promise<void>((resolve, reject) => {
      client.on('error', reject)
      client.on('end', () => reject(new Error('The connection for LISTEN ended.')))
      closing.addEventListener('abort', () => resolve(), { once: true })
      if (closing.aborted) resolve()
    })
    client.on('notification', onNotify)
    await Promise.race([client.query(`listen ${channel}`), over])
    onNotify()
    await over
  } finally {
    // Destroyed rather than returned: the next user of the connection must not be listening.
    client.release(true)
  }
}
