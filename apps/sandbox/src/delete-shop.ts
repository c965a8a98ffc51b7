import { z } from 'zod'
import { readAll, run, type State, transaction } from './state'

const tableName = z.object({ name: z.string() })
const orphan = z.object({ table: z.string(), rowid: z.number() })

/** Deletes a shop, every row of any table that names it, and the rows that belong to those. */
export function deleteShop(state: State, domain: string): void {
  const sql = `select t.name from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table' and c.name = 'shop'`
  transaction(state, () => {
    run(state, 'pragma defer_foreign_keys = on')
    for (const { name } of readAll(state, tableName, sql))
      run(state, `delete from "${name}" where shop = ?`, domain)
    run(state, 'delete from shop where domain = ?', domain)
    deleteOrphans(state)
  })
}

/** A row that belonged to a deleted one may have rows of its own. */
function deleteOrphans(state: State): void {
  for (let left = orphans(state); left.length > 0; left = orphans(state)) {
    for (const { table, rowid } of left) run(state, `delete from "${table}" where rowid = ?`, rowid)
  }
}

const orphans = (state: State) =>
  readAll(state, orphan, 'select "table", rowid from pragma_foreign_key_check')
