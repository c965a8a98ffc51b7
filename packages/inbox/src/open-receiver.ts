import pg from 'pg'
import { openAnnouncer } from './announcer'
import { type Connection, openConnection, reopenConnection } from './connection'
import type { Delivery } from './delivery'
import { CHANNEL } from './inbox-queue'
import { NotStored, storeBatch } from './store-batch'
import { openWaitingRoom, type WaitingRoomLimits } from './waiting-room'

export type Receiver = {
  /** Resolves once the delivery is on disk (a duplicate already was). Rejects with NotStored: then it may not be. */
  receive: (delivery: Delivery) => Promise<void>
  /** Stores what waits, then lets go of the connections. */
  close: () => Promise<void>
}

export type ReceiverOptions = Partial<WaitingRoomLimits> & {
  connections?: number
  /** How long one write may take. Shopify waits five seconds for its answer. */
  writeTimeoutMs?: number
  /** Broken connections; new ones are made. */
  onError?: (error: unknown) => void
}

const ANNOUNCE_EVERY_MS = 25

/** Nobody waits for an answer yet, and a machine that starts everything at once is slow. */
const FIRST_CONNECTION_TIMEOUT_MS = 15_000

/**
 * Durable receiving by group commit: deliveries that arrive while a write is under way are written together by the
 * next. Connections take turns; nothing waits on a timer. While none is up, deliveries are refused at once.
 * Rejects when the database cannot be reached to begin with.
 */
export async function openReceiver(
  config: pg.ClientConfig,
  { connections = 2, writeTimeoutMs = 3_000, onError = () => {}, ...limits }: ReceiverOptions = {},
): Promise<Receiver> {
  const settings = { ...config, statement_timeout: writeTimeoutMs, connectionTimeoutMillis: writeTimeoutMs }
  const room = openWaitingRoom({
    maxWaitingBytes: limits.maxWaitingBytes ?? 64 * 1024 * 1024,
    maxBatchRows: limits.maxBatchRows ?? 128,
    maxBatchBytes: limits.maxBatchBytes ?? 8 * 1024 * 1024,
  })
  // A connection of its own: a NOTIFY never waits for a write, nor a write for it.
  const voice = new pg.Pool({ ...settings, max: 1, idleTimeoutMillis: 0 }).on('error', onError)
  const announcer = openAnnouncer(ANNOUNCE_EVERY_MS, () => voice.query(`notify ${CHANNEL}`).catch(onError))
  const closing = new AbortController()
  let connected = 0

  const writeUntilBroken = async ({ client, broken }: Connection) => {
    broken.addEventListener('abort', room.wakeAll, { once: true })
    for (;;) {
      const batch = await room.take(broken)
      if (!batch) return
      await storeBatch(client, batch, writeTimeoutMs)
      announcer.announce()
    }
  }

  const keepWriting = async (first: Connection) => {
    for (let connection: Connection | null = first; connection; ) {
      connected += 1
      await writeUntilBroken(connection).catch(onError)
      connected -= 1
      if (connected === 0) room.refuseAll(new NotStored('The connection to the database was lost.'))
      await connection.client.end().catch(onError)
      connection = await reopenConnection(settings, { closing: closing.signal, onError })
    }
  }

  const patient = { ...settings, connectionTimeoutMillis: FIRST_CONNECTION_TIMEOUT_MS }
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(patient)))
  const writers = opened.map(keepWriting)
  let closed: Promise<void> | undefined
  const close = async () => {
    closing.abort()
    room.close()
    await Promise.all(writers)
    announcer.close()
    await voice.end()
  }
  return {
    receive: (delivery) =>
      new Promise((stored, refused) => {
        if (connected === 0) refused(new NotStored('The database is away.'))
        else if (!room.enter({ delivery, stored, refused })) refused(new NotStored('Too much waits already.'))
      }),
    close: () => {
      closed ??= close()
      return closed
    },
  }
}
