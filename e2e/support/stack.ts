import { inject } from 'vitest'
import './provided'

/** The Souk that runs for the files of this worker: side by side files change settings, or kill processes, of their own. */
export const stack = ofThisWorker()

function ofThisWorker() {
  const stacks = inject('stacks')
  const worker = Number(process.env.VITEST_POOL_ID)
  const mine = stacks[worker - 1]
  if (!mine) throw new Error(`${stacks.length} stacks run, none for worker ${worker}`)
  return mine
}
