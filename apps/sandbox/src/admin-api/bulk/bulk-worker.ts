import { nextOpen, updateOperation } from '../../bulk/operation'
import { workOn } from '../../bulk/work'
import type { SandboxConfig } from '../../config'
import type { State } from '../../state'
import { contextOfApp } from '../handle'

type World = { state: State; config: SandboxConfig }

/** Does the next piece of what there is to do in bulk; answers whether there was any. */
export function workOnce({ state, config }: World): boolean {
  const next = nextOpen(state)
  if (!next) return false
  const context = contextOfApp({ state, config }, next)
  if (context) workOn(context, next)
  // Whoever asked for it is not installed any more.
  else updateOperation(state, { ...next, status: 'FAILED', completedAt: state.clock.now().toISOString() })
  return true
}

const LOOK_EVERY_MS = 200

/** Works piece by piece, so that whatever else is asked meanwhile is answered; goes on where it was after a restart. */
export function openBulkWorker(world: World): { stop: () => void } {
  let timer = setTimeout(look, LOOK_EVERY_MS)
  function look(): void {
    timer = setTimeout(look, workOnce(world) ? 0 : LOOK_EVERY_MS)
  }
  return { stop: () => clearTimeout(timer) }
}
