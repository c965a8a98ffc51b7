import { z } from 'zod'
import { forget, readAll, run, type State, transaction } from '../state'

const column = z.object({ tableName: z.string(), columnName: z.string() })

const check = z.object({ quick_check: z.string() })

/**
 * Makes the state what it was when this file was written, while everything goes on running: one transaction, so that a kill
 * leaves the one state or the other.
 *
 * @returns a reason when the file is no snapshot of this version of the sandbox; nothing has changed then
 */
export function restoreSnapshot(state: State, file: string): { ok: true } | { ok: false; reason: string } {
  try {
    run(state, 'attach ? as snapshot', file)
    const wrong = damage(state) ?? differences(state)
    if (wrong) return { ok: false, reason: wrong }
    transaction(state, () => replaceAll(state))
  } catch (error) {
    if (!(error instanceof Error && 'errstr' in error)) throw error
    return { ok: false, reason: `It is not a file that the sandbox has written: ${error.errstr}.` }
  } finally {
    detach(state)
  }
  forget(state)
  state.clock.reload()
  return { ok: true }
}

function replaceAll(state: State): void {
  run(state, 'pragma defer_foreign_keys = on')
  const tables = Map.groupBy(columnsOf(state, 'main'), ({ tableName }) => tableName)
  for (const [table, columns] of tables) {
    const names = columns.map(({ columnName }) => `"${columnName}"`).join(', ')
    run(state, `delete from main."${table}"`)
    // Some lists are ordered by the order of insertion.
    run(
      state,
      `insert into main."${table}" (${names}) select ${names} from snapshot."${table}" order by rowid`,
    )
  }
}

function differences(state: State): string | null {
  const told = (schema: 'main' | 'snapshot') =>
    columnsOf(state, schema).map(({ tableName, columnName }) => `${tableName}.${columnName}`)
  const [here, there] = [new Set(told('main')), new Set(told('snapshot'))]
  const differing = [...here, ...there].filter((one) => !here.has(one) || !there.has(one))
  return differing.length > 0
    ? `Another version of the sandbox has written it: it differs in ${differing.slice(0, 5).join(', ')}.`
    : null
}

/** `sqlite_sequence`, which says the next ids, is one of them. */
function columnsOf(state: State, schema: 'main' | 'snapshot') {
  return readAll(
    state,
    column,
    `select t.name as tableName, c.name as columnName from ${schema}.sqlite_schema t, pragma_table_info(t.name, '${schema}') c
     where t.type = 'table' order by t.name = 'sqlite_sequence', t.rowid, c.cid`,
  )
}

/** A file that was cut off or written over is found out before anything of it is taken. */
function damage(state: State): string | null {
  const [first] = readAll(state, check, 'pragma snapshot.quick_check(1)')
  return first?.quick_check === 'ok' ? null : 'The file is damaged.'
}

function detach(state: State): void {
  const attached = readAll(state, z.object({ name: z.string() }), 'select name from pragma_database_list')
  if (attached.some(({ name }) => name === 'snapshot')) run(state, 'detach snapshot')
}
