import { type Logger, pino } from 'pino'

export type { Logger }

/** Structured logs, one JSON object a line. What is logged names ids and outcomes, never tokens, queries or people. */
export function openLogger({ process, level }: { process: 'server' | 'worker'; level: string }): Logger {
  return pino({ level, base: { process }, serializers: { err: describeError } })
}

/**
 * An error without what it may carry of its input: Prisma's messages quote the arguments of a call.
 * The stack is kept from its first frame on, because its head repeats the message.
 */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return {
    type: error.name,
    ...('code' in error && { code: error.code }),
    ...(!error.name.startsWith('Prisma') && { message: error.message }),
    stack: frames.join('\n'),
  }
}
