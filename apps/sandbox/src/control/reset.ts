import { z } from 'zod'
import { seedDemo } from '../demo'
import { forget, readAll, run, type State, transaction } from '../state'

/**
 * Forgets everything and makes the demo's shop and customers anew. The clock shows the machine's time again; the
 * certificate authority stays.
 */
export function resetSandbox(state: State): void {
  const sql = `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`
  state.clock.reset()
  transaction(state, () => {
    run(state, 'pragma defer_foreign_keys = on')
    for (const { name } of readAll(state, z.object({ name: z.string() }), sql))
      run(state, `delete from ${name}`)
    seedDemo(state)
  })
  forget(state)
}
