import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { removeState } from '../postgres'
import { ROOT } from '../root'
import type { BenchResult } from './bench'

/** What is to be closed after a bench, the last that was opened first. */
export type Closing = (() => Promise<unknown>)[]

/**
 * Measures in a folder under `.souk/` rather than in the system's temporary one, which may be memory, where
 * fsync costs nothing. Whatever happens, what was opened is closed and the folder removed.
 */
export async function onDisk(
  measure: (stateDir: string, closing: Closing) => Promise<BenchResult>,
): Promise<BenchResult> {
  const stateDir = join(ROOT, '.souk', 'bench')
  await mkdir(join(stateDir, 'logs'), { recursive: true })
  const closing: Closing = [() => removeState(stateDir)]
  try {
    return await measure(stateDir, closing)
  } finally {
    for (const close of closing.reverse()) await close()
  }
}
