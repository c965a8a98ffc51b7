import pg from 'pg'
import { storeDeliveries } from './store-deliveries'
import type { Waiting } from './waiting-room'

/** Why a delivery was not stored. Its sender has to be told to come again. */
export class NotStored extends Error {
  override readonly name = 'NotStored'
}

/**
 * Stores a batch in one commit and tells each of its senders. Where a row is to blame, the whole was rolled back: then
 * each is stored by itself, so that the bad one fails alone. Throws when the connection can no longer be trusted.
 */
export async function storeBatch(
  client: pg.Client,
  batch: readonly Waiting[],
  timeoutMs: number,
): Promise<void> {
  try {
    await storeDeliveries(
      client,
      batch.map(({ delivery }) => delivery),
      timeoutMs,
    )
    for (const { stored } of batch) stored()
  } catch (error) {
    if (!isAboutARow(error)) {
      refuse(batch, error)
      throw error
    }
    if (batch.length === 1) refuse(batch, error)
    else await storeSingly(client, batch, timeoutMs)
  }
}

async function storeSingly(client: pg.Client, batch: readonly Waiting[], timeoutMs: number): Promise<void> {
  for (const [index, waiting] of batch.entries()) {
    try {
      await storeBatch(client, [waiting], timeoutMs)
    } catch (error) {
      refuse(batch.slice(index + 1), error)
      throw error
    }
  }
}

function refuse(batch: readonly Waiting[], cause: unknown): void {
  const error = new NotStored('The database did not store this delivery.', { cause })
  for (const { refused } of batch) refused(error)
}

/** SQLSTATE classes (PostgreSQL manual, appendix A): data exception, constraint violation, program limit exceeded. */
function isAboutARow(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(22|23|54)/.test(error.code ?? '')
}
