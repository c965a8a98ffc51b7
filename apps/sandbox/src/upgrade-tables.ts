import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const table = z.object({ name: z.string(), sql: z.string() })
const column = z.object({ name: z.string() })

/**
 * Gives the tables that an older version of the sandbox made the form they have now. What both know is kept; a new column
 * has its default.
 *
 * @param tables `create table if not exists …`
 */
export function upgradeTables(db: DatabaseSync, tables: string[]): void {
  const wanted = tablesOf(inMemory(tables))
  const changed = [...tablesOf(db)].flatMap(([name, sql]) => {
    const now = wanted.get(name)
    return now === undefined || plain(now) === plain(sql) ? [] : [{ name, now }]
  })
  if (changed.length === 0) return
  db.exec('pragma foreign_keys = off; pragma legacy_alter_table = on; begin immediate')
  for (const { name, now } of changed) rebuild(db, name, now)
  // Indexes and triggers went with the tables they were on.
  db.exec([...tables, 'commit', 'pragma legacy_alter_table = off', 'pragma foreign_keys = on'].join(';\n'))
}

function rebuild(db: DatabaseSync, name: string, sql: string): void {
  db.exec(`alter table "${name}" rename to "older_${name}"`)
  db.exec(sql)
  const before = columnsOf(db, `older_${name}`)
  const kept = columnsOf(db, name).filter((each) => before.includes(each))
  const list = kept.map((each) => `"${each}"`).join(', ')
  db.exec(`insert into "${name}" (${list}) select ${list} from "older_${name}" order by rowid`)
  if (tablesOf(db, "name = 'sqlite_sequence'").size > 0) {
    // No id is used twice, not even that of a row that is gone.
    db.prepare('delete from sqlite_sequence where name = ?').run(name)
    db.prepare('update sqlite_sequence set name = ? where name = ?').run(name, `older_${name}`)
  }
  db.exec(`drop table "older_${name}"`)
}

function inMemory(tables: string[]): DatabaseSync {
  const db = new DatabaseSync(':memory:')
  db.exec(tables.join(';\n'))
  return db
}

function tablesOf(db: DatabaseSync, which = "name not like 'sqlite_%'"): Map<string, string> {
  const rows = db.prepare(`select name, sql from sqlite_schema where type = 'table' and ${which}`).all()
  return new Map(
    z
      .array(table)
      .parse(rows)
      .map(({ name, sql }) => [name, sql]),
  )
}

const columnsOf = (db: DatabaseSync, name: string): string[] =>
  z
    .array(column)
    .parse(db.prepare('select name from pragma_table_info(?)').all(name))
    .map((each) => each.name)

/** What SQLite stores is what was written but for `if not exists`, and quotes of a renamed table. */
const plain = (sql: string): string =>
  sql
    .replace(/if not exists /i, '')
    .replace(/["\s]+/g, ' ')
    .trim()
