import { untilGone } from '../../scripts/process/living'
import { until } from '../../scripts/process/until'
import type { PartName } from '../../scripts/stack/parts'
import { readStackFile } from '../../scripts/stack/state-file'
import { stack } from './stack'

const BACK_TIMEOUT_MS = 60_000

/** kill -9 of one process of the running stack. Resolves when its supervisor has brought it back. */
export async function crash(name: PartName): Promise<void> {
  const pid = pidOf(name)
  if (!pid) throw new Error(`${name} does not run`)
  process.kill(pid, 'SIGKILL')
  await untilGone(pid, BACK_TIMEOUT_MS)
  const isBack = await until(() => (pidOf(name) ?? pid) !== pid, { timeoutMs: BACK_TIMEOUT_MS })
  if (!isBack) throw new Error(`${name} did not come back`)
}

const pidOf = (name: PartName) => readStackFile(stack.stateDir)?.parts[name]?.pid
