import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { prepareToStore } from './store-deliveries'

export type Connection = { client: pg.Client; broken: AbortSignal }

const RECONNECT_MS = 200

/** One connection, and a signal that aborts when it breaks, also while nobody uses it. */
export async function openConnection(config: pg.ClientConfig): Promise<Connection> {
  const client = new pg.Client(config)
  const broken = new AbortController()
  client.on('error', (error) => broken.abort(error))
  client.on('end', () => broken.abort())
  await client.connect()
  await prepareToStore(client)
  return { client, broken: broken.signal }
}

/** Tries until there is a connection; null when `closing` aborts first. */
export async function reopenConnection(
  config: pg.ClientConfig,
  { closing, onError }: { closing: AbortSignal; onError: (error: unknown) => void },
): Promise<Connection | null> {
  while (!closing.aborted) {
    try {
      return await openConnection(config)
    } catch (error) {
      onError(error)
      await pause(RECONNECT_MS, undefined, { signal: closing }).catch(() => undefined)
    }
  }
  return null
}
