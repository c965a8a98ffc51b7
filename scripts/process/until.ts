import { setTimeout as pause } from 'node:timers/promises'

/**
 * Asks again and again until the answer is truthy, and returns it; null when the time is over.
 * For what cannot tell us: another program's file, port or process.
 */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  { timeoutMs, everyMs = 25 }: { timeoutMs: number; everyMs?: number },
): Promise<Answer | null> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() >= end) return null
    await pause(everyMs)
  }
}
