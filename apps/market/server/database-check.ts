import type { Db } from '@souk/db'

const PATIENCE_MS = 2000

/** Whether PostgreSQL answers now. A server that hangs counts as gone. */
export function openDatabaseCheck({ pool }: Pick<Db, 'pool'>): () => Promise<boolean> {
  return async () => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLate = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS)
    })
    const answered = pool.query('select 1').then(
      () => true,
      () => false,
    )
    return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer))
  }
}
