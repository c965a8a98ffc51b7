import type { Logger } from './logger.server'

/** How long work under way may take to finish once the process was told to stop. */
const GRACE_MS = 10_000

/** Tells whoever started this process that it can be used now. */
export const announceReady = () => process.send?.('ready')

/**
 * Runs `stop` once when the process is told to end: SIGTERM, SIGINT, or its parent is gone. Then the process exits,
 * with 1 if `stop` failed or took too long.
 */
export function stopWhenTold({ stop, log }: { stop: () => Promise<void>; log: Logger }) {
  let stopping = false
  const end = (why: string) => {
    if (stopping) return
    stopping = true
    log.info({ why }, 'stopping')
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => end('SIGTERM'))
  process.on('SIGINT', () => end('SIGINT'))
  process.on('disconnect', () => end('parent is gone'))
}
